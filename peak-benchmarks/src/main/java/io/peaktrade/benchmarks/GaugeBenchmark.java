package io.peaktrade.benchmarks;

import com.codahale.metrics.DefaultSettableGauge;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.SettableGauge;
import com.google.common.util.concurrent.AtomicDouble;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleGauge;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.Gauge;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Setting a gauge that was looked up before; Micrometer's gauges read a number that the user keeps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class GaugeBenchmark {
    private static final int VALUES = 1 << 10;
    private static final MetricFamily FAMILY = MetricFamily.gauge("pnl_usd", "P&L.", Label.open("strategy"));

    GaugeSeries peak;
    GaugeDataPoint prometheus;
    Gauge.Child simpleclient;
    AtomicDouble micrometer;
    SettableGauge<Double> dropwizard;
    Telemetry telemetry;
    private DoubleGauge opentelemetry;
    private Attributes attributes;

    @Setup
    public void create() {
        peak = new MetricsRecorder(new MetricRegistry()).gauge(FAMILY).at("momentum");
        prometheus = io.prometheus.metrics.core.metrics.Gauge.builder()
                .name("pnl_usd")
                .labelNames("strategy")
                .withoutExemplars()
                .build()
                .labelValues("momentum");
        simpleclient =
                Gauge.build("pnl_usd", "P&L.").labelNames("strategy").create().labels("momentum");
        micrometer = new SimpleMeterRegistry().gauge("pnl", new AtomicDouble());
        dropwizard = new MetricRegistry().gauge("pnl", DefaultSettableGauge<Double>::new);
        telemetry = Telemetry.create();
        opentelemetry = telemetry.meter().gaugeBuilder("pnl").build();
        attributes = Attributes.builder().put("strategy", "momentum").build();
    }

    private static double value(Walk walk) {
        return walk.next(VALUES) * 0.25;
    }

    @Benchmark
    public void peak(Walk walk) {
        peak.set(value(walk));
    }

    @Benchmark
    public void prometheus(Walk walk) {
        prometheus.set(value(walk));
    }

    @Benchmark
    public void simpleclient(Walk walk) {
        simpleclient.set(value(walk));
    }

    @Benchmark
    public void micrometer(Walk walk) {
        micrometer.set(value(walk));
    }

    @Benchmark
    public void dropwizard(Walk walk) {
        dropwizard.setValue(value(walk));
    }

    @Benchmark
    public void opentelemetry(Walk walk) {
        opentelemetry.set(value(walk), attributes);
    }
}
