package io.peaktrade.benchmarks;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** Micrometer with its Prometheus registry, in OpenMetrics. */
final class MicrometerLibrary implements Library {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Override
    public void count(String status, String symbol, long count) {
        registry.counter("orders", "status", status, "symbol", symbol).increment(count);
    }

    @Override
    public void observe(String symbol, long nanos) {
        Timer.builder("ack")
                .tag("symbol", symbol)
                .serviceLevelObjectives(ObserveBenchmark.objectives())
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void identity(OutputStream target) throws IOException {
        registry.scrape(target, "application/openmetrics-text");
    }
}
