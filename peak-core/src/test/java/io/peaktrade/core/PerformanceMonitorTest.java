package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PerformanceMonitorTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final ManualTime time = new ManualTime();
    private final PerformanceMonitor monitor = new PerformanceMonitor(recorder, time);

    @Test
    void recordsHowLongACallTookAndGivesItsResult() throws Exception {
        String result = monitor.call("database_query", () -> {
            time.sleep(3_000_000);
            return "row";
        });
        assertThat(result).isEqualTo("row");
        assertThat(sum("success")).isEqualTo(3_000_000);
        assertThat(count("error")).isZero();
    }

    @Test
    void recordsAFailedCallAsAnErrorAndThrowsWhatItThrew() {
        var failure = new IOException("connection refused");
        assertThatThrownBy(() -> monitor.call("database_query", () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(count("error")).isEqualTo(1);
        assertThat(count("success")).isZero();
    }

    @Test
    void recordsADurationThatWasMeasuredElsewhere() {
        monitor.recordRequest("database_query", Outcome.SUCCESS, 5);
        assertThat(sum("success")).isEqualTo(5);
    }

    private long count(String outcome) {
        return series(outcome).getCount();
    }

    private long sum(String outcome) {
        var total = new long[18];
        series(outcome).read(total);
        return total[17];
    }

    private HistogramSeries series(String outcome) {
        return recorder.histogram(CoreFamilies.REQUEST_DURATION).at("database_query", outcome);
    }
}
