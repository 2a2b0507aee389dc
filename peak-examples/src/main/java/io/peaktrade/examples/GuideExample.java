package io.peaktrade.examples;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.performance.MonitorPerformance;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.data.DataMetricsModule;
import io.peaktrade.exporter.ExporterModule;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.resilience.ResilienceModule;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.health.HealthCheckPolicy;
import io.peaktrade.resilience.health.HealthChecks;
import io.peaktrade.resilience.retry.RetryPolicy;
import io.peaktrade.trading.TradingMetrics;
import io.peaktrade.trading.TradingMetricsModule;
import io.peaktrade.trading.order.OrderStatus;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;

/** The programs of the monitoring guide. */
final class GuideExample {
    private GuideExample() {}

    static Injector wire(int port) {
        var exporter = ExporterSettings.DEFAULT.withHost("127.0.0.1").withPort(port);
        Injector injector = Guice.createInjector(
                new CoreModule(),
                new ResilienceModule(),
                new TradingMetricsModule(Set.of("BTC/USD"), Set.of("momentum_strategy")),
                new DataMetricsModule(Set.of("kraken"), Set.of("L1", "L2")),
                new ExporterModule(exporter));
        injector.getInstance(PrometheusExporter.class).start();
        return injector;
    }

    static void record(TradingMetrics trading, DataMetrics data) {
        trading.recordOrder(OrderStatus.SUBMITTED, "BTC/USD");
        trading.recordOrder("filled", "BTC/USD");
        trading.updatePosition("BTC/USD", 0.5);
        trading.updatePnl("momentum_strategy", 1250.50);
        trading.recordBacktest("momentum_strategy", Duration.ofSeconds(42).toNanos());
        data.recordApiCall("kraken", "success");
        data.recordCacheHit("L1");
        data.recordCacheMiss("L2");
    }

    static String measure(PerformanceMonitor monitor, Callable<String> query) throws Exception {
        return monitor.call("database_query", query);
    }

    /** Created by Guice, so that its method can be intercepted. */
    static class PricePage {
        private final Callable<String> price;

        @Inject
        PricePage(Callable<String> price) {
            this.price = price;
        }

        @MonitorPerformance("price_page")
        String show() throws Exception {
            return "BTC/USD " + price.call();
        }
    }

    static String guard(Resilience resilience, Callable<String> placeOrder) throws Exception {
        CircuitBreaker breaker =
                resilience.breaker("kraken_api", CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(60)));
        var retry = resilience.retry("place_order", RetryPolicy.of(3, Duration.ofMillis(100)));
        return retry.call(() -> breaker.call(placeOrder::call));
    }

    static HealthReport watch(HealthChecks checks, Callable<Boolean> ping) {
        var policy = HealthCheckPolicy.every(Duration.ofSeconds(10)).withTimeout(Duration.ofSeconds(2));
        checks.register(
                "database",
                () -> ping.call()
                        ? HealthResult.healthy("connected").with("pool", 10)
                        : HealthResult.unhealthy("no answer"),
                policy);
        checks.start();
        return checks.runAll();
    }
}
