package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exemplars.ExemplarConfig;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Recorder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One observation of a duration in a histogram of 16 bounds whose series was looked up before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class ObserveBenchmark {
    private static final int VALUES = 1 << 14;
    static final double[] BOUNDS = {
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10
    };

    @Param({"predictable", "unpredictable"})
    String values;

    long[] nanos;
    HistogramSeries peak;
    DistributionDataPoint prometheus;
    io.prometheus.client.Histogram.Child simpleclient;
    io.micrometer.core.instrument.Timer micrometer;
    Timer dropwizard;
    Telemetry telemetry;
    private DoubleHistogram opentelemetry;
    Recorder hdrhistogram;

    static Duration[] objectives() {
        return Arrays.stream(BOUNDS)
                .mapToObj(bound -> Duration.ofNanos(Math.round(bound * 1e9)))
                .toArray(Duration[]::new);
    }

    @Setup
    public void create() {
        nanos = new long[VALUES];
        var random = new Random(1);
        // From a tenth of the first bound to the last bound, evenly on a logarithmic scale.
        Arrays.setAll(
                nanos,
                i -> values.equals("predictable") ? 3_000_000 : (long) (10_000 * Math.pow(1e6, random.nextDouble())));
        peak = new MetricsRecorder(new MetricRegistry())
                .histogram(MetricFamily.histogram("ack_seconds", "Acknowledgements.", Buckets.seconds(BOUNDS)))
                .at();
        prometheus = Histogram.builder()
                .name("ack_seconds")
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .labelNames("venue")
                .withoutExemplars()
                .build()
                .labelValues("kraken");
        ExemplarConfig.disableExemplars();
        simpleclient = io.prometheus.client.Histogram.build("ack_seconds", "Acknowledgements.")
                .buckets(BOUNDS)
                .labelNames("venue")
                .register(new CollectorRegistry())
                .labels("kraken");
        micrometer = io.micrometer.core.instrument.Timer.builder("ack")
                .serviceLevelObjectives(objectives())
                .register(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        dropwizard = new Timer();
        telemetry = Telemetry.create();
        opentelemetry = telemetry
                .meter()
                .histogramBuilder("ack")
                .setExplicitBucketBoundariesAdvice(Arrays.stream(BOUNDS).boxed().toList())
                .build();
        hdrhistogram = new Recorder(TimeUnit.MINUTES.toNanos(1), 2);
    }

    @Benchmark
    public void peak(Walk walk) {
        peak.record(nanos[walk.next(VALUES)]);
    }

    @Benchmark
    public void prometheus(Walk walk) {
        prometheus.observe(nanos[walk.next(VALUES)] / 1e9);
    }

    @Benchmark
    public void simpleclient(Walk walk) {
        simpleclient.observe(nanos[walk.next(VALUES)] / 1e9);
    }

    @Benchmark
    public void micrometer(Walk walk) {
        micrometer.record(nanos[walk.next(VALUES)], TimeUnit.NANOSECONDS);
    }

    @Benchmark
    public void dropwizard(Walk walk) {
        dropwizard.update(nanos[walk.next(VALUES)], TimeUnit.NANOSECONDS);
    }

    @Benchmark
    public void opentelemetry(Walk walk) {
        opentelemetry.record(nanos[walk.next(VALUES)] / 1e9);
    }

    @Benchmark
    public void hdrhistogram(Walk walk) {
        hdrhistogram.recordValue(nanos[walk.next(VALUES)]);
    }
}
