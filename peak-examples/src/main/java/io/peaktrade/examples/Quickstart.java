package io.peaktrade.examples;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.performance.Outcome;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.data.DataMetricsModule;
import io.peaktrade.exporter.ExporterModule;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.resilience.ResilienceModule;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.health.HealthChecks;
import io.peaktrade.resilience.retry.RetryPolicy;
import io.peaktrade.trading.TradingMetrics;
import io.peaktrade.trading.TradingMetricsModule;
import java.time.Duration;
import java.util.Set;

/** Each feature once, as a program of yours would use it. */
public final class Quickstart {
    private Quickstart() {}

    public static PrometheusExporter start(int port) throws Exception {
        Injector injector = Guice.createInjector(
                new CoreModule(),
                new ResilienceModule(),
                new TradingMetricsModule(Set.of("BTC/USD"), Set.of("momentum_strategy")),
                new DataMetricsModule(Set.of("kraken"), Set.of("L1", "L2")),
                new ExporterModule(ExporterSettings.DEFAULT.withPort(port)));

        var trading = injector.getInstance(TradingMetrics.class);
        trading.recordOrder("filled", "BTC/USD");
        trading.updatePosition("BTC/USD", 0.5);
        trading.updatePnl("momentum_strategy", 1250.50);
        trading.recordBacktest("momentum_strategy", Duration.ofSeconds(42).toNanos());

        var data = injector.getInstance(DataMetrics.class);
        data.recordApiCall("kraken", "success");
        data.recordCacheHit("L1");
        data.recordCacheMiss("L2");

        var monitor = injector.getInstance(PerformanceMonitor.class);
        String price = monitor.call("database_query", () -> "97000.10");
        monitor.recordRequest(
                "price_page", Outcome.SUCCESS, Duration.ofMillis(3).toNanos());

        var resilience = injector.getInstance(Resilience.class);
        var breaker = resilience.breaker("kraken_api", CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(60)));
        var retry = resilience.retry("place_order", RetryPolicy.of(3, Duration.ofMillis(100)));
        String order = retry.call(() -> breaker.call(() -> "order at " + price));

        var checks = injector.getInstance(HealthChecks.class);
        checks.register("database", () -> HealthResult.healthy("connected").with("pool", 10));
        checks.start();

        // Your own metric: two lines.
        var alerts = MetricFamily.counter("my_alerts_total", "Alerts by level.", Label.open("level"));
        injector.getInstance(MetricsRecorder.class).counter(alerts).at("high").inc();

        var exporter = injector.getInstance(PrometheusExporter.class);
        exporter.start();
        System.out.printf("%s; see http://127.0.0.1:%d/metrics%n", order, exporter.port());
        return exporter;
    }
}
