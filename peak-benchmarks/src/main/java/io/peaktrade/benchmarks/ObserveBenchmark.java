package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exemplars.ExemplarConfig;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Recorder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One observation of a duration in a histogram of 16 bounds, its series found before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ObserveBenchmark {
    private static final int VALUES = 1 << 14;
    private static final double[] BOUNDS = {
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10
    };

    @Param({"predictable", "unpredictable"})
    String values;

    private long[] nanos;
    private HistogramSeries peak;
    private DistributionDataPoint prometheus;
    private io.prometheus.client.Histogram.Child simpleclient;
    private DistributionSummary micrometer;
    private Timer dropwizard;
    private DoubleHistogram opentelemetry;
    private Recorder hdrhistogram;

    @State(Scope.Thread)
    public static class Walk {
        private int at;

        int next() {
            return at++ & (VALUES - 1);
        }
    }

    @Setup
    public void create() {
        nanos = new long[VALUES];
        var random = new Random(1);
        // From a tenth of the first bound to the last bound, even on the logarithmic scale.
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
        micrometer = DistributionSummary.builder("ack")
                .serviceLevelObjectives(BOUNDS)
                .register(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
        dropwizard = new Timer();
        opentelemetry = SdkMeterProvider.builder()
                .registerMetricReader(new IdleReader())
                .build()
                .get("benchmark")
                .histogramBuilder("ack")
                .setExplicitBucketBoundariesAdvice(Arrays.stream(BOUNDS).boxed().toList())
                .build();
        hdrhistogram = new Recorder(TimeUnit.MINUTES.toNanos(1), 2);
    }

    @Benchmark
    public void peak(Walk walk) {
        peak.record(nanos[walk.next()]);
    }

    @Benchmark
    public void prometheus(Walk walk) {
        prometheus.observe(nanos[walk.next()] / 1e9);
    }

    @Benchmark
    public void simpleclient(Walk walk) {
        simpleclient.observe(nanos[walk.next()] / 1e9);
    }

    @Benchmark
    public void micrometer(Walk walk) {
        micrometer.record(nanos[walk.next()] / 1e9);
    }

    @Benchmark
    public void dropwizard(Walk walk) {
        dropwizard.update(nanos[walk.next()], TimeUnit.NANOSECONDS);
    }

    @Benchmark
    public void opentelemetry(Walk walk) {
        opentelemetry.record(nanos[walk.next()] / 1e9);
    }

    @Benchmark
    public void hdrhistogram(Walk walk) {
        hdrhistogram.recordValue(nanos[walk.next()]);
    }
}
