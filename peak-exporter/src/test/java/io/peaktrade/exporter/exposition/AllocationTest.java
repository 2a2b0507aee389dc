package io.peaktrade.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import com.sun.management.ThreadMXBean;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int SERIES = 10_000;
    private static final long MOST_BYTES = 8192;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final ScrapeBody body = new ScrapeBody();

    private void record() {
        var counter = recorder.counter(MetricFamily.counter("peak_test_total", "Test.", Label.open("number")));
        var gauge = recorder.gauge(MetricFamily.gauge("peak_size", "Test.", Label.open("number")));
        var histogram = recorder.histogram(
                MetricFamily.histogram("peak_test_seconds", "Test.", Buckets.seconds(0.1, 1), Label.open("number")));
        for (int i = 0; i < SERIES; i++) {
            counter.at("number-" + i).inc(i);
            gauge.at("number-" + i).set(1.0 / (i + 3));
            histogram.at("number-" + i % 400).observe(i / 1e4);
        }
        recorder.gauge(MetricFamily.gauge("peak_read", "Read.")).read(() -> 1);
    }

    @Test
    void ofAScrapeDoesNotGrowWithItsSeries() {
        record();
        var writer = new Exposition(recorder, List.of());
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 200 && least > MOST_BYTES; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            body.clear();
            writer.write(body, ExpositionFormat.OPEN_METRICS, NameFilter.ALL, 800_000_000L);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(body.length()).isGreaterThan(SERIES * 20);
        assertThat(least).isLessThanOrEqualTo(MOST_BYTES);
    }
}
