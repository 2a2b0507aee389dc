package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.performance.PerformanceFamilies;
import org.junit.jupiter.api.Test;

class HandleBenchmarksTest {
    @Test
    void everyCounterCountsTheSame() {
        var benchmark = new CounterBenchmark();
        benchmark.create();
        for (int i = 0; i < 100; i++) {
            benchmark.peak();
            benchmark.prometheus();
            benchmark.simpleclient();
            benchmark.micrometer();
            benchmark.dropwizard();
            benchmark.longAdder();
        }
        assertThat(benchmark.peak.getCount()).isEqualTo(100);
        assertThat(benchmark.prometheus.get()).isEqualTo(100);
        assertThat(benchmark.simpleclient.get()).isEqualTo(100);
        assertThat(benchmark.micrometer.count()).isEqualTo(100);
        assertThat(benchmark.dropwizard.getCount()).isEqualTo(100);
        assertThat(benchmark.adder.sum()).isEqualTo(100);
    }

    @Test
    void everyGaugeHasTheNewestValue() {
        var benchmark = new GaugeBenchmark();
        benchmark.create();
        var walk = new Walk();
        benchmark.peak(walk);
        double first = benchmark.peak.value();
        benchmark.prometheus(walk);
        benchmark.simpleclient(walk);
        benchmark.micrometer(walk);
        benchmark.dropwizard(walk);
        double[] values = {
            benchmark.prometheus.get(),
            benchmark.simpleclient.get(),
            benchmark.micrometer.get(),
            benchmark.dropwizard.getValue()
        };
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isEqualTo((first + (i + 1) * 0.25) % 256);
        }
    }

    @Test
    void everyHistogramCountsEveryValue() {
        var benchmark = new ObserveBenchmark();
        benchmark.values = "unpredictable";
        benchmark.create();
        for (var walk = new Walk(); benchmark.peak.getCount() < 100; ) {
            benchmark.peak(walk);
            benchmark.simpleclient(walk);
            benchmark.micrometer(walk);
            benchmark.dropwizard(walk);
            benchmark.hdrhistogram(walk);
        }
        double[] buckets = benchmark.simpleclient.get().buckets;
        assertThat(buckets[buckets.length - 1]).isEqualTo(100);
        assertThat(benchmark.micrometer.count()).isEqualTo(100);
        assertThat(benchmark.dropwizard.getCount()).isEqualTo(100);
        assertThat(benchmark.hdrhistogram.getIntervalHistogram().getTotalCount())
                .isEqualTo(100);
    }

    @Test
    void bucketsAreTheSameAsThoseOfAPeer() {
        var benchmark = new ObserveBenchmark();
        benchmark.values = "unpredictable";
        benchmark.create();
        long[] ours = new long[ObserveBenchmark.BOUNDS.length + 2];
        long sum = 0;
        for (long nanos : benchmark.nanos) {
            benchmark.peak.record(nanos);
            benchmark.simpleclient.observe(nanos / 1e9);
            sum += nanos;
        }
        benchmark.peak.read(ours);
        assertThat(ours[ours.length - 1]).isEqualTo(sum);
        double[] theirs = benchmark.simpleclient.get().buckets;
        long before = 0;
        for (int i = 0; i < theirs.length; i++) {
            before += ours[i];
            assertThat(theirs[i]).isEqualTo(before);
        }
    }

    @Test
    void bothMeasuredMethodsAreMeasured() {
        var benchmark = new MonitorBenchmark();
        benchmark.create();
        assertThat(benchmark.peak()).isSameAs(benchmark.order);
        assertThat(benchmark.byHand()).isSameAs(benchmark.order);
        var durations = benchmark.recorder.histogram(PerformanceFamilies.REQUEST_DURATION);
        assertThat(durations.at("annotated", "success").getCount()).isEqualTo(1);
        assertThat(durations.at("by_hand", "success").getCount()).isEqualTo(1);
    }
}
