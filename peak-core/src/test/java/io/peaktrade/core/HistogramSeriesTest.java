package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Snapshot;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HistogramSeriesTest {
    private final HistogramSeries latency = new MetricsRecorder(new MetricRegistry())
            .histogram(MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(0.1, 0.2, 0.4)))
            .at();

    @Test
    void countsAValueOnABoundInTheBucketOfThatBound() {
        latency.observe(0.1);
        latency.record(100_000_001);
        latency.update(200_000_000);
        latency.update(2_000_000_000L);
        var total = new long[5];
        latency.read(total);
        assertThat(total).containsExactly(1, 2, 0, 1, 2_400_000_001L);
    }

    @Test
    void showsDropwizardReportersQuantilesAsPrometheusWouldComputeThem() {
        for (int i = 0; i < 100; i++) {
            latency.record(150_000_000);
        }
        Snapshot snapshot = latency.getSnapshot();
        assertThat(snapshot.getMedian()).isCloseTo(150_000_000, within(1.0));
        assertThat(snapshot.getMean()).isEqualTo(150_000_000);
        assertThat(snapshot.size()).isEqualTo(100);
        assertThat(snapshot.getMax()).isEqualTo(200_000_000);
        assertThat(snapshot.getMin()).isEqualTo(100_000_000);
    }

    @Test
    void anEmptyHistogramHasAnEmptySnapshot() {
        Snapshot snapshot = latency.getSnapshot();
        assertThat(snapshot.getMedian()).isZero();
        assertThat(snapshot.getMean()).isZero();
        assertThat(snapshot.getStdDev()).isNaN();
        assertThat(snapshot.getValues()).isEmpty();
    }

    @Test
    void dumpsItsBuckets() {
        latency.record(1);
        var dump = new ByteArrayOutputStream();
        latency.getSnapshot().dump(dump);
        assertThat(dump.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("100000000 1", "200000000 0", "400000000 0", Long.MAX_VALUE + " 0");
    }
}
