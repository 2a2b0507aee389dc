package io.peaktrade.benchmarks;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;

/** prometheus-metrics 1.x, in OpenMetrics, the fastest of its formats, without what we do not expose either. */
final class PrometheusLibrary implements Library {
    private static final OpenMetricsTextFormatWriter WRITER = OpenMetricsTextFormatWriter.builder()
            .setCreatedTimestampsEnabled(false)
            .setExemplarsOnAllMetricTypesEnabled(false)
            .build();

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter orders = Counter.builder()
            .name("orders_total")
            .help("Orders.")
            .labelNames("status", "symbol")
            .withoutExemplars()
            .register(registry);
    private final Histogram acknowledged = Histogram.builder()
            .name("ack_seconds")
            .help("Acknowledgements.")
            .classicOnly()
            .classicUpperBounds(ObserveBenchmark.BOUNDS)
            .labelNames("symbol")
            .withoutExemplars()
            .register(registry);

    PrometheusRegistry registry() {
        return registry;
    }

    @Override
    public void count(String status, String symbol, long count) {
        orders.labelValues(status, symbol).inc(count);
    }

    @Override
    public void observe(String symbol, long nanos) {
        acknowledged.labelValues(symbol).observe(nanos / 1e9);
    }

    @Override
    public void identity(OutputStream target) throws IOException {
        write(registry, target);
    }

    static void write(PrometheusRegistry registry, OutputStream target) throws IOException {
        WRITER.write(target, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    }
}
