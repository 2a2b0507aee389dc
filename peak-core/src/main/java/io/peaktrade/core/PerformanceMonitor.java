package io.peaktrade.core;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/**
 * Records how long operations take, and how they end, as {@code peak_request_duration_seconds}. An operation is named
 * by what it does, like {@code database_query}; names are few and fixed. Safe for all threads.
 */
public final class PerformanceMonitor {
    private final LabelledHistogram durations;
    private final TimeSource time;

    @Inject
    public PerformanceMonitor(MetricsRecorder recorder, TimeSource time) {
        durations = recorder.histogram(CoreFamilies.REQUEST_DURATION);
        this.time = time;
    }

    /** Calls, records, and gives back or throws just what the call did. */
    public <T> T call(String operation, Callable<T> callable) throws Exception {
        return operation(operation).call(callable);
    }

    /** For a duration that was measured elsewhere. */
    public void recordRequest(String operation, Outcome outcome, long nanos) {
        durations.at(operation, outcome.text()).record(nanos);
    }

    /** The operation, found once; its series exist from now on. */
    public MonitoredOperation operation(String operation) {
        return new MonitoredOperation(
                time, durations.at(operation, Outcome.SUCCESS.text()), durations.at(operation, Outcome.ERROR.text()));
    }
}
