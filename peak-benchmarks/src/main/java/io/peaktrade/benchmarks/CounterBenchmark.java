package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.Counter;
import io.prometheus.client.exemplars.ExemplarConfig;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One increment of a counter that was looked up before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class CounterBenchmark {
    CounterSeries peak;
    CounterDataPoint prometheus;
    Counter.Child simpleclient;
    io.micrometer.core.instrument.Counter micrometer;
    com.codahale.metrics.Counter dropwizard;
    Telemetry telemetry;
    LongAdder adder;
    private LongCounter opentelemetry;
    private Attributes attributes;

    @Setup
    public void create() {
        peak = new MetricsRecorder(new MetricRegistry()).counter(Orders.FAMILY).at("filled", "BTC/USD");
        prometheus = io.prometheus.metrics.core.metrics.Counter.builder()
                .name("orders_total")
                .labelNames("status", "symbol")
                .withoutExemplars()
                .build()
                .labelValues("filled", "BTC/USD");
        ExemplarConfig.disableExemplars();
        simpleclient = Counter.build("orders_total", "Orders.")
                .labelNames("status", "symbol")
                .create()
                .labels("filled", "BTC/USD");
        micrometer = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)
                .counter("orders", "status", "filled", "symbol", "BTC/USD");
        dropwizard = new MetricRegistry().counter("orders.filled.BTC/USD");
        telemetry = Telemetry.create();
        opentelemetry = telemetry.meter().counterBuilder("orders").build();
        attributes = Attributes.builder()
                .put("status", "filled")
                .put("symbol", "BTC/USD")
                .build();
        adder = new LongAdder();
    }

    @Benchmark
    public void peak() {
        peak.inc();
    }

    @Benchmark
    public void prometheus() {
        prometheus.inc();
    }

    @Benchmark
    public void simpleclient() {
        simpleclient.inc();
    }

    @Benchmark
    public void micrometer() {
        micrometer.increment();
    }

    @Benchmark
    public void dropwizard() {
        dropwizard.inc();
    }

    @Benchmark
    public void opentelemetry() {
        opentelemetry.add(1, attributes);
    }

    @Benchmark
    public void longAdder() {
        adder.increment();
    }
}
