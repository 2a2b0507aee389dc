package io.peaktrade.resilience.breaker;

import io.peaktrade.core.time.TimeSource;
import java.util.function.LongSupplier;

/**
 * What a closed breaker remembers of its calls. {@link #success} is called by any thread and takes no lock; callers of
 * the rest hold the breaker's lock.
 */
sealed interface Window permits CallWindow, TimeWindow, NoWindow {
    /** Remembers a success; returns whether {@link #isTripped} has to be checked. */
    boolean success(TimeSource time);

    /** A success was counted that does not belong here. */
    void exclude();

    /** Remembers a failure; returns whether the breaker opens. */
    boolean failure(long now);

    /** Whether the breaker opens, also after a success. */
    boolean isTripped(long now);

    /** Remembers what this one did, as far as that is of its kind. */
    Window following(Threshold next, long now);

    /** The figures for people: "5 of the last 20 calls failed". */
    String figures(long now);

    static Window of(Threshold threshold, LongSupplier successes, long now) {
        if (threshold instanceof Threshold.LastCalls last) {
            return new CallWindow(last, successes);
        }
        return threshold instanceof Threshold.FailureRate rate
                ? new TimeWindow(rate, successes, now)
                : new NoWindow(successes);
    }
}
