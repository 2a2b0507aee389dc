package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exemplars.ExemplarConfig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One counter increment, the labels given at call time: eight statuses times the symbols. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class RecordBenchmark {
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");
    private static final AttributeKey<String> SYMBOL = AttributeKey.stringKey("symbol");

    @Param({"256", "40000"})
    int series;

    LabelledCounter peak;
    io.prometheus.metrics.core.metrics.Counter prometheus;
    CollectorRegistry simpleclientRegistry;
    PrometheusMeterRegistry micrometer;
    MetricRegistry dropwizard;
    Telemetry telemetry;
    private String[] status;
    private String[] symbol;
    private io.prometheus.client.Counter simpleclient;
    private LongCounter opentelemetry;

    @Setup
    public void create() {
        var orders = new Orders(series);
        status = orders.status;
        symbol = orders.symbol;
        peak = new MetricsRecorder(new MetricRegistry()).counter(Orders.FAMILY);
        prometheus = io.prometheus.metrics.core.metrics.Counter.builder()
                .name("orders_total")
                .labelNames("status", "symbol")
                .withoutExemplars()
                .build();
        ExemplarConfig.disableExemplars();
        simpleclientRegistry = new CollectorRegistry();
        simpleclient = io.prometheus.client.Counter.build("orders_total", "Orders.")
                .labelNames("status", "symbol")
                .register(simpleclientRegistry);
        micrometer = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        dropwizard = new MetricRegistry();
        telemetry = Telemetry.create();
        opentelemetry = telemetry.meter().counterBuilder("orders").build();
    }

    @Benchmark
    public void peak(Walk walk) {
        int at = walk.next(Orders.EVENTS);
        peak.inc(status[at], symbol[at]);
    }

    @Benchmark
    public void peakAt(Walk walk) {
        int at = walk.next(Orders.EVENTS);
        peak.at(status[at], symbol[at]).inc();
    }

    @Benchmark
    public void prometheus(Walk walk) {
        int at = walk.next(Orders.EVENTS);
        prometheus.labelValues(status[at], symbol[at]).inc();
    }

    @Benchmark
    public void simpleclient(Walk walk) {
        int at = walk.next(Orders.EVENTS);
        simpleclient.labels(status[at], symbol[at]).inc();
    }

    @Benchmark
    public void micrometer(Walk walk) {
        int at = walk.next(Orders.EVENTS);
        micrometer.counter("orders", "status", status[at], "symbol", symbol[at]).increment();
    }

    @Benchmark
    public void dropwizard(Walk walk) {
        int at = walk.next(Orders.EVENTS);
        dropwizard
                .counter(MetricRegistry.name("orders", status[at], symbol[at]))
                .inc();
    }

    @Benchmark
    public void opentelemetry(Walk walk) {
        int at = walk.next(Orders.EVENTS);
        opentelemetry.add(1, Attributes.of(STATUS, status[at], SYMBOL, symbol[at]));
    }
}
