package io.peaktrade.core.performance;

import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** An operation whose duration and outcome are recorded, with its series found once: for code on a hot path. */
public final class MonitoredOperation {
    private final TimeSource time;
    private final LabelledHistogram durations;
    private final HistogramSeries success;
    private final HistogramSeries error;
    private final Ending ending = this::record;

    /** Takes how a call ended, and after how long. */
    interface Ending {
        void record(Outcome outcome, long nanos);
    }

    MonitoredOperation(String operation, LabelledHistogram durations, TimeSource time) {
        this.time = time;
        this.durations = durations;
        success = durations.at(operation, Outcome.SUCCESS.text());
        error = durations.at(operation, Outcome.ERROR.text());
    }

    static <T> T timed(TimeSource time, Callable<T> callable, Ending ending) throws Exception {
        long start = time.nanos();
        T result;
        try {
            result = callable.call();
        } catch (Throwable failure) {
            ending.record(Outcome.ERROR, time.nanos() - start);
            throw failure;
        }
        end(time, result, start, ending);
        return result;
    }

    private static void end(TimeSource time, @Nullable Object result, long start, Ending ending) {
        if (result instanceof CompletionStage<?> stage) {
            stage.whenComplete((value, failure) ->
                    ending.record(failure == null ? Outcome.SUCCESS : Outcome.ERROR, time.nanos() - start));
        } else {
            ending.record(Outcome.SUCCESS, time.nanos() - start);
        }
    }

    /**
     * Records a call that began at {@link TimeSource#nanos} {@code start} and gave this result: at once, or, if that is a
     * {@link CompletionStage}, when it completes, as an error if it completes exceptionally.
     */
    public void ended(@Nullable Object result, long start) {
        end(time, result, start, ending);
    }

    /** Records a call that gave this future when the end of the future returned is first seen, by whoever asks for it. */
    public <T> Future<T> observed(Future<T> future, long start) {
        return new MonitoredFuture<>(future, (outcome, end) -> ending.record(outcome, end - start), time);
    }

    /** Calls, records, and returns or throws just what the call did; a {@link CompletionStage} until it completes. */
    public <T> T call(Callable<T> callable) throws Exception {
        return timed(time, callable, ending);
    }

    /** For a duration that was measured elsewhere; one without an outcome is counted as an error, and as rejected. */
    public void record(@Nullable Outcome outcome, long nanos) {
        (Outcome.orError(outcome, durations) == Outcome.SUCCESS ? success : error).record(nanos);
    }

    public void record(@Nullable Outcome outcome, @Nullable Duration duration) {
        (Outcome.orError(outcome, durations) == Outcome.SUCCESS ? success : error).record(duration);
    }
}
