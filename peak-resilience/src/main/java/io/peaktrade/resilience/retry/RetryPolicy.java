package io.peaktrade.resilience.retry;

import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Require;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * How often an operation is tried and how long it waits in between: {@code RetryPolicy.of(3, Duration.ofMillis(100))}.
 * Every delay is {@code factor} times the one before, at most {@code maxDelay}, and then moved at random.
 *
 * @param maxAttempts how often the operation is tried, the first time included
 * @param jitter the share of a delay by which it may be shorter or longer, 0 to 1; never longer than maxDelay
 * @param retried which exceptions are worth another try; errors and interrupts never are
 */
public record RetryPolicy(
        int maxAttempts,
        Duration firstDelay,
        double factor,
        Duration maxDelay,
        double jitter,
        Predicate<? super Exception> retried) {

    private static final Duration MAX_DELAY = Duration.ofSeconds(30);
    private static final Predicate<Exception> WORTH_IT = new NotRejected();

    /** An open breaker has just said that asking again is of no use. */
    private record NotRejected() implements Predicate<Exception> {
        @Override
        public boolean test(Exception failure) {
            return !(failure instanceof CallRejectedException);
        }

        @Override
        public String toString() {
            return "all but CallRejectedException";
        }
    }

    public RetryPolicy {
        Require.range("attempts of a retry", 1, 100, "3", maxAttempts);
        Require.duration("first delay of a retry", "PT0.1S", firstDelay);
        Require.range("factor of a retry", 1, 100, "2", factor);
        Require.duration("longest delay of a retry", "PT30S", maxDelay);
        Require.range("jitter of a retry", 0, 1, "0.2", jitter);
        if (firstDelay.compareTo(maxDelay) > 0) {
            throw new IllegalArgumentException("first delay of a retry must be at most its longest, %s, but is '%s'"
                    .formatted(maxDelay, firstDelay));
        }
    }

    /** Doubles the delay up to 30 seconds, with a jitter of 0.2. */
    public static RetryPolicy of(int maxAttempts, Duration firstDelay) {
        Duration maxDelay = firstDelay.compareTo(MAX_DELAY) > 0 ? firstDelay : MAX_DELAY;
        return new RetryPolicy(maxAttempts, firstDelay, 2, maxDelay, 0.2, WORTH_IT);
    }

    public RetryPolicy withFactor(double factor) {
        return new RetryPolicy(maxAttempts, firstDelay, factor, maxDelay, jitter, retried);
    }

    public RetryPolicy withMaxDelay(Duration maxDelay) {
        return new RetryPolicy(maxAttempts, firstDelay, factor, maxDelay, jitter, retried);
    }

    public RetryPolicy withJitter(double jitter) {
        return new RetryPolicy(maxAttempts, firstDelay, factor, maxDelay, jitter, retried);
    }

    public RetryPolicy retryingOn(Predicate<? super Exception> retried) {
        return new RetryPolicy(maxAttempts, firstDelay, factor, maxDelay, jitter, retried);
    }

    /** An interrupt asks to stop, and an error is nothing that passes; a predicate that throws hides no failure. */
    boolean isRetried(Throwable thrown) {
        try {
            return thrown instanceof Exception failure
                    && !(thrown instanceof InterruptedException)
                    && retried.test(failure);
        } catch (RuntimeException broken) {
            return false;
        }
    }

    /** The same policy for compositions with Failsafe, which then waits on its own clock and counts nothing. */
    public dev.failsafe.RetryPolicy<Object> toFailsafe() {
        var builder = dev.failsafe.RetryPolicy.builder()
                .handleIf(this::isRetried)
                .withMaxAttempts(maxAttempts)
                .withJitter(jitter);
        return factor > 1 && firstDelay.compareTo(maxDelay) < 0
                ? builder.withBackoff(firstDelay, maxDelay, factor).build()
                : builder.withDelay(firstDelay).build();
    }
}
