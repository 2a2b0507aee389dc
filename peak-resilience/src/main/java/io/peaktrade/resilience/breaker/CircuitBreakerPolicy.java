package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * When a circuit breaker opens and how it comes back: {@code CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(60))}.
 *
 * @param failures how many failures among the last {@code window} calls open the breaker
 * @param recovery how long it stays open before it lets a probe through
 * @param successes how many probes may run at one time, and must succeed without a failure, to close it
 * @param probeLease how long a probe may take before it counts as failed
 * @param failing which exceptions are failures; others say that the service answered
 */
public record CircuitBreakerPolicy(
        int failures,
        int window,
        Duration recovery,
        int successes,
        Duration probeLease,
        Predicate<? super Throwable> failing) {

    private static final Duration PROBE_LEASE = Duration.ofMinutes(1);
    private static final Predicate<Throwable> ALL = new AnyThrowable();

    /** Equal to itself only, but with a name worth printing. */
    private record AnyThrowable() implements Predicate<Throwable> {
        @Override
        public boolean test(Throwable failure) {
            return true;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    public CircuitBreakerPolicy {
        Require.range("failures that open a circuit breaker", 1, 10_000, "5", failures);
        Require.range(
                "window of a circuit breaker with %d failures".formatted(failures), failures, 10_000, "20", window);
        Require.duration("recovery of a circuit breaker", "PT1M", recovery);
        Require.range("successes that close a circuit breaker", 1, 10_000, "1", successes);
        Require.duration("probe lease of a circuit breaker", "PT1M", probeLease);
    }

    /** Opens after so many failures without a success in between. */
    public static CircuitBreakerPolicy consecutive(int failures, Duration recovery) {
        return ofLast(failures, failures, recovery);
    }

    /** Opens when so many of the last {@code window} calls failed. */
    public static CircuitBreakerPolicy ofLast(int failures, int window, Duration recovery) {
        return new CircuitBreakerPolicy(failures, window, recovery, 1, PROBE_LEASE, ALL);
    }

    public CircuitBreakerPolicy withSuccesses(int successes) {
        return new CircuitBreakerPolicy(failures, window, recovery, successes, probeLease, failing);
    }

    public CircuitBreakerPolicy withProbeLease(Duration probeLease) {
        return new CircuitBreakerPolicy(failures, window, recovery, successes, probeLease, failing);
    }

    public CircuitBreakerPolicy failingOn(Predicate<? super Throwable> failing) {
        return new CircuitBreakerPolicy(failures, window, recovery, successes, probeLease, failing);
    }

    /** A predicate that throws itself does not hide a failure. */
    boolean isFailure(Throwable thrown) {
        try {
            return failing.test(thrown);
        } catch (RuntimeException broken) {
            return true;
        }
    }
}
