package io.peaktrade.core.performance;

import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Records how long operations take, and how they end, as {@code peak_request_duration_seconds}. An operation is named
 * by what it does, like {@code database_query}; names are few and fixed. Safe for all threads.
 */
public final class PerformanceMonitor {
    private final LabelledHistogram durations;
    private final TimeSource time;

    @Inject
    public PerformanceMonitor(MetricsRecorder recorder, TimeSource time) {
        durations = recorder.histogram(PerformanceFamilies.REQUEST_DURATION);
        this.time = time;
    }

    /** Calls, records, and returns or throws just what the call did; a {@link CompletionStage} until it completes. */
    public <T> T call(@Nullable String operation, Callable<T> callable) throws Exception {
        return MonitoredOperation.timed(time, callable, (outcome, nanos) -> recordRequest(operation, outcome, nanos));
    }

    /** For a duration that was measured elsewhere; one without an outcome is counted as an error, and as rejected. */
    public void recordRequest(@Nullable String operation, @Nullable Outcome outcome, long nanos) {
        Outcome known = Outcome.orError(outcome, durations);
        durations.at(operation, known.text()).record(nanos);
    }

    public void recordRequest(@Nullable String operation, @Nullable Outcome outcome, @Nullable Duration duration) {
        Outcome known = Outcome.orError(outcome, durations);
        durations.at(operation, known.text()).record(duration);
    }

    /** At wiring: the operation, found once; its series exist from now on. */
    public MonitoredOperation operation(String operation) {
        durations.declare(operation);
        return new MonitoredOperation(operation, durations, time);
    }
}
