package io.peaktrade.resilience.timeout;

import static java.util.Objects.requireNonNull;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/**
 * How long a call may take: {@code TimeoutPolicy.of(Duration.ofSeconds(2))}.
 *
 * @param place where the call runs
 * @param workers how many threads make calls, those that are stuck included
 * @param maxAbandoned while so many calls are abandoned and still run, further ones are rejected; fewer than workers
 */
public record TimeoutPolicy(Duration timeout, Place place, int workers, int maxAbandoned) {
    private static final int WORKERS = 64;
    private static final int MAX_ABANDONED = 16;

    /** Where a call with a timeout runs. */
    public enum Place {
        /** On a thread that can be left behind when it ignores its interrupt. */
        WORKER,
        /** Where it would run without a timeout: cheap, but a call that ignores interrupts is waited for. */
        CALLERS_THREAD
    }

    public TimeoutPolicy {
        Require.duration("timeout", "PT2S", timeout);
        requireNonNull(place, "place is null");
        Require.range("workers of a timeout", 2, 10_000, "64", workers);
        Require.range(
                "abandoned tasks of a timeout with %d workers".formatted(workers), 1, workers - 1, "16", maxAbandoned);
    }

    /** On at most 64 workers, of which 16 may be stuck. */
    public static TimeoutPolicy of(Duration timeout) {
        return new TimeoutPolicy(timeout, Place.WORKER, WORKERS, MAX_ABANDONED);
    }

    public TimeoutPolicy inCallersThread() {
        return new TimeoutPolicy(timeout, Place.CALLERS_THREAD, workers, maxAbandoned);
    }

    public TimeoutPolicy withWorkers(int workers, int maxAbandoned) {
        return new TimeoutPolicy(timeout, place, workers, maxAbandoned);
    }
}
