package io.peaktrade.core.performance;

import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.Callable;
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
        Outcome outcome = Outcome.ERROR;
        try {
            T result = callable.call();
            outcome = Outcome.SUCCESS;
            return result;
        } finally {
            ending.record(outcome, time.nanos() - start);
        }
    }

    /** Calls, records, and gives back or throws just what the call did. */
    public <T> T call(Callable<T> callable) throws Exception {
        return timed(time, callable, ending);
    }

    /** For a duration that was measured elsewhere; one without an outcome is counted as an error, and as rejected. */
    public void record(@Nullable Outcome outcome, long nanos) {
        (Outcome.orError(outcome, durations) == Outcome.SUCCESS ? success : error).record(nanos);
    }
}
