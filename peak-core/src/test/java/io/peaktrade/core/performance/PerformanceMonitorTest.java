package io.peaktrade.core.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.RecorderFamilies;
import io.peaktrade.core.time.ManualTime;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PerformanceMonitorTest {
    private static final String NAME = PerformanceFamilies.REQUEST_DURATION.name();

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

    @Test
    void countsADurationWithoutAnOutcomeAsAnErrorInsteadOfThrowing() {
        monitor.recordRequest("database_query", null, 5);
        monitor.operation("database_query").record(null, 7);
        assertThat(sum("error")).isEqualTo(12);
        assertThat(rejected("null_label")).isEqualTo(2);
    }

    @Test
    void rejectsTheNameOfACallOnceAndCountsTheCall() throws Exception {
        assertThat(monitor.<String>call(null, () -> "row")).isEqualTo("row");
        assertThat(rejected("null_label")).isEqualTo(1);
        assertThat(durations().at("_other_", "success").getCount()).isEqualTo(1);
    }

    @Test
    void countsACallPastTheCapAsOneOverflow() throws Exception {
        fillUp();
        monitor.call("one_more", () -> "row");
        assertThat(recorder.counter(RecorderFamilies.OVERFLOW).at(NAME).getCount())
                .isEqualTo(1);
        assertThat(durations().at("_other_", "success").getCount()).isEqualTo(1);
    }

    @Test
    void refusesAnOperationWithoutANameOrWithoutRoom() {
        assertThatThrownBy(() -> monitor.operation(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label operation of metric peak_request_duration_seconds must have a value of"
                        + " well-formed Unicode, like BTC/USD, but is ' '");
        fillUp();
        assertThatThrownBy(() -> monitor.operation("one_more"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("metric peak_request_duration_seconds has no room for [one_more, success]: its cap is 500;"
                        + " raise it with withCap");
    }

    private void fillUp() {
        for (int i = 0; i < 250; i++) {
            monitor.operation("operation_" + i);
        }
    }

    private long rejected(String reason) {
        return recorder.counter(RecorderFamilies.REJECTED).at(NAME, reason).getCount();
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
        return durations().at("database_query", outcome);
    }

    private LabelledHistogram durations() {
        return recorder.histogram(PerformanceFamilies.REQUEST_DURATION);
    }

    @Test
    void timesAStageUntilItCompletes() throws Exception {
        var answer = new CompletableFuture<String>();
        assertThat(monitor.call("database_query", () -> answer)).isSameAs(answer);
        assertThat(count("success")).isZero();
        time.pass(Duration.ofNanos(5));
        answer.complete("row");
        assertThat(sum("success")).isEqualTo(5);
    }

    @Test
    void countsAStageThatCompletesExceptionallyAsAnError() throws Exception {
        MonitoredOperation query = monitor.operation("database_query");
        CompletableFuture<String> failed = query.call(() -> CompletableFuture.failedFuture(new IOException("reset")));
        var cancelled = new CompletableFuture<String>();
        query.call(() -> cancelled);
        cancelled.cancel(true);
        assertThat(failed).isCompletedExceptionally();
        assertThat(count("error")).isEqualTo(2);
        assertThat(count("success")).isZero();
    }

    @Test
    void recordsAFutureWhenItsEndIsSeen() throws Exception {
        MonitoredOperation query = monitor.operation("database_query");
        var answer = new CompletableFuture<String>();
        Future<String> seen = query.observed(answer, time.nanos());
        assertThat(seen.isDone()).isFalse();
        time.pass(Duration.ofNanos(7));
        answer.complete("row");
        assertThat(seen.isDone()).isTrue();
        assertThat(seen.get()).isEqualTo("row");
        assertThat(sum("success")).isEqualTo(7);
        Future<String> failing = query.observed(CompletableFuture.failedFuture(new IOException("reset")), time.nanos());
        assertThatThrownBy(failing::get).hasCauseInstanceOf(IOException.class);
        assertThat(query.observed(new CompletableFuture<>(), time.nanos()).cancel(true))
                .isTrue();
        assertThat(count("error")).isEqualTo(2);
        assertThat(count("success")).isEqualTo(1);
    }

    @Test
    void takesDurations() {
        monitor.recordRequest("database_query", Outcome.SUCCESS, Duration.ofMillis(250));
        monitor.operation("database_query").record(Outcome.SUCCESS, Duration.ofMillis(250));
        assertThat(sum("success")).isEqualTo(500_000_000);
    }
}
