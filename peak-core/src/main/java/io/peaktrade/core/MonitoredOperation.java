package io.peaktrade.core;

import java.util.concurrent.Callable;

/** An operation whose duration and outcome are recorded, with its series found once: for code on a hot path. */
public final class MonitoredOperation {
    private final TimeSource time;
    private final HistogramSeries success;
    private final HistogramSeries error;

    MonitoredOperation(TimeSource time, HistogramSeries success, HistogramSeries error) {
        this.time = time;
        this.success = success;
        this.error = error;
    }

    /** Calls, records, and gives back or throws just what the call did. */
    public <T> T call(Callable<T> callable) throws Exception {
        long start = time.nanos();
        Outcome outcome = Outcome.ERROR;
        try {
            T result = callable.call();
            outcome = Outcome.SUCCESS;
            return result;
        } finally {
            record(outcome, time.nanos() - start);
        }
    }

    long nanos() {
        return time.nanos();
    }

    /** For a duration that was measured elsewhere. */
    public void record(Outcome outcome, long nanos) {
        (outcome == Outcome.SUCCESS ? success : error).record(nanos);
    }
}
