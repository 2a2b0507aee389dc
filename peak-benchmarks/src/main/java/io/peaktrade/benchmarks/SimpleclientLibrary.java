package io.peaktrade.benchmarks;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import io.prometheus.client.exemplars.ExemplarConfig;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/**
 * simpleclient in text 0.0.4. The environment must have PROMETHEUS_DISABLE_CREATED_SERIES=true; otherwise it writes one
 * more line for each counter than the others.
 */
final class SimpleclientLibrary implements Library {
    static {
        ExemplarConfig.disableExemplars();
    }

    private final CollectorRegistry registry = new CollectorRegistry();
    private final Counter orders = Counter.build("orders_total", "Orders.")
            .labelNames("status", "symbol")
            .register(registry);
    private final Histogram acknowledged = Histogram.build("ack_seconds", "Acknowledgements.")
            .buckets(ObserveBenchmark.BOUNDS)
            .labelNames("symbol")
            .register(registry);

    CollectorRegistry registry() {
        return registry;
    }

    @Override
    public void count(String status, String symbol, long count) {
        orders.labels(status, symbol).inc(count);
    }

    @Override
    public void observe(String symbol, long nanos) {
        acknowledged.labels(symbol).observe(nanos / 1e9);
    }

    @Override
    public void identity(OutputStream target) throws IOException {
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        TextFormat.write004(writer, registry.metricFamilySamples());
        writer.flush();
    }
}
