package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.TypeLiteral;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.resilience.health.HealthChecks;
import io.peaktrade.testing.ScrapedMetrics;
import io.peaktrade.trading.TradingMetrics;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuideExampleTest {
    private final Injector injector = GuideExample.wire(0);

    @AfterEach
    void stop() {
        injector.getInstance(HealthChecks.class).close();
        injector.getInstance(PrometheusExporter.class).stop();
    }

    @Test
    void recordsWhatTheGuideSays() throws Exception {
        GuideExample.record(injector.getInstance(TradingMetrics.class), injector.getInstance(DataMetrics.class));
        ScrapedMetrics served = scrape();
        assertThat(served.value("peak_orders_total", Map.of("status", "filled", "symbol", "BTC/USD")))
                .isEqualTo(1);
        assertThat(served.value("peak_pnl_usd")).isEqualTo(1250.5);
        assertThat(served.value("peak_cache_misses_total", Map.of("level", "L2")))
                .isEqualTo(1);
    }

    @Test
    void measuresACallAndAMethod() throws Exception {
        GuideExample.measure(injector.getInstance(PerformanceMonitor.class), () -> "97000.10");
        var page = injector.createChildInjector(binder ->
                        binder.bind(new TypeLiteral<Callable<String>>() {}).toInstance(() -> "97000.10"))
                .getInstance(GuideExample.PricePage.class);
        assertThat(page.show()).isEqualTo("BTC/USD 97000.10");
        String count = "peak_request_duration_seconds_count";
        assertThat(scrape().value(count, Map.of("operation", "database_query", "outcome", "success")))
                .isEqualTo(1);
        assertThat(scrape().value(count, Map.of("operation", "price_page", "outcome", "success")))
                .isEqualTo(1);
    }

    @Test
    void guardsACallAndChecksHealth() throws Exception {
        assertThat(GuideExample.guard(injector.getInstance(Resilience.class), () -> "placed"))
                .isEqualTo("placed");
        GuideExample.watch(injector.getInstance(HealthChecks.class), () -> false);
        assertThat(scrape().value("peak_circuit_breaker_calls_total", Map.of("outcome", "success")))
                .isEqualTo(1);
        assertThat(scrape().value("peak_health_check_status", Map.of("service", "database")))
                .isZero();
    }

    private ScrapedMetrics scrape() throws Exception {
        return Scrape.of(injector.getInstance(PrometheusExporter.class).port());
    }
}
