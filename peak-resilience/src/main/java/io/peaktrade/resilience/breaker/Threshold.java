package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/** What opens a closed breaker. */
public sealed interface Threshold {
    /** So many failures among the last {@code window} calls; with the two equal, so many in a row. */
    record LastCalls(int failures, int window) implements Threshold {
        public LastCalls {
            Require.range("failures that open a circuit breaker", 1, 10_000, "5", failures);
            Require.range(
                    "window of a circuit breaker with %d failures".formatted(failures), failures, 10_000, "20", window);
        }
    }

    /**
     * A share of the calls within a time. The window moves on in steps of a 32nd of its length.
     *
     * @param ratio above 0 and at most 1
     * @param leastCalls fewer calls than these decide nothing
     */
    record FailureRate(double ratio, Duration window, int leastCalls) implements Threshold {
        public FailureRate {
            Require.range("failure rate that opens a circuit breaker", 0.0001, 1, "0.5", ratio);
            Require.duration("window of a circuit breaker", "PT10S", window);
            Require.range("least calls of a circuit breaker", 1, 1_000_000, "20", leastCalls);
        }
    }

    /** Nothing does: the breaker only counts. */
    record Never() implements Threshold {}
}
