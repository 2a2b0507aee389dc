package io.peaktrade.examples;

import static io.peaktrade.testing.MetricsAssert.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.TradingMetrics;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code that the guide shows. */
class RecordingExampleTest {
    @Test
    void countsTheOrderOnceInItsStatus() {
        var recorder = new MetricsRecorder(new MetricRegistry());
        var trading = new TradingMetrics(recorder, Set.of("BTC/USD"), Set.of("momentum_strategy"));
        trading.recordOrder("filled", "BTC/USD");

        assertThat(recorder).counter("peak_orders_total", "filled", "BTC/USD").hasCount(1);
        assertThat(recorder).counter("peak_orders_total", "rejected", "BTC/USD").hasCount(0);
        assertThat(recorder).gauge("peak_pnl_usd", "momentum_strategy").isAbsent();
        assertThat(recorder).hasNoRejections();
    }
}
