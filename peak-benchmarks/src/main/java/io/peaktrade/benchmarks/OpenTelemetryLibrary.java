package io.peaktrade.benchmarks;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** OpenTelemetry's SDK with its reader for Prometheus, in OpenMetrics without labels for the scope. */
final class OpenTelemetryLibrary implements Library {
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");
    private static final AttributeKey<String> SYMBOL = AttributeKey.stringKey("symbol");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final LongCounter orders;
    private final DoubleHistogram acknowledged;

    OpenTelemetryLibrary() {
        PrometheusMetricReader reader = PrometheusMetricReader.builder()
                .setOtelScopeLabelsEnabled(false)
                .setTargetInfoMetricEnabled(false)
                .build();
        registry.register(reader);
        Meter meter = Telemetry.provider(reader).get("benchmark");
        orders = meter.counterBuilder("orders").build();
        acknowledged = meter.histogramBuilder("ack")
                .setUnit("s")
                .setExplicitBucketBoundariesAdvice(
                        Arrays.stream(ObserveBenchmark.BOUNDS).boxed().toList())
                .build();
    }

    PrometheusRegistry registry() {
        return registry;
    }

    @Override
    public void count(String status, String symbol, long count) {
        orders.add(count, Attributes.of(STATUS, status, SYMBOL, symbol));
    }

    @Override
    public void observe(String symbol, long nanos) {
        acknowledged.record(nanos / 1e9, Attributes.of(SYMBOL, symbol));
    }

    @Override
    public void identity(OutputStream target) throws IOException {
        PrometheusLibrary.write(registry, target);
    }
}
