package io.peaktrade.examples;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.trading.TradingMetrics;
import java.util.Set;

/** The program of the README. */
final class ReadmeExample {
    private ReadmeExample() {}

    public static void main(String[] args) throws InterruptedException {
        var recorder = new MetricsRecorder(new MetricRegistry());
        var trading = new TradingMetrics(recorder, Set.of("BTC/USD"), Set.of("momentum_strategy"));
        new PrometheusExporter(recorder).start();

        trading.recordOrder("filled", "BTC/USD");
        trading.updatePosition("BTC/USD", 0.5);
        trading.updatePnl("momentum_strategy", 1250.50);

        Thread.currentThread().join(); // served at http://127.0.0.1:9090/metrics until Ctrl-C
    }
}
