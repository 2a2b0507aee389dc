package io.peaktrade.resilience.breaker;

import io.peaktrade.resilience.breaker.Threshold.FailureRate;
import io.peaktrade.resilience.breaker.Threshold.LastCalls;
import io.peaktrade.resilience.breaker.Threshold.Never;
import io.peaktrade.resilience.call.FailureTypes;
import io.peaktrade.resilience.call.Require;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * When a circuit breaker opens and how it comes back: {@code CircuitBreakerPolicy.consecutive(5,
 * Duration.ofSeconds(60))}. Unless told otherwise every exception is a failure, one probe at a time is let through
 * after the recovery, and its success closes the breaker.
 */
public record CircuitBreakerPolicy(Threshold threshold, Recovery recovery, Probes probes, Verdicts verdicts) {
    public CircuitBreakerPolicy {
        Require.given("threshold of a circuit breaker", "new Threshold.LastCalls(5, 20)", threshold);
        Require.given("recovery of a circuit breaker", "PT1M", recovery);
        Require.given("probes of a circuit breaker", "1", probes);
        Require.given("verdicts of a circuit breaker", "failingOn(IOException.class)", verdicts);
    }

    /** Opens after so many failures without a success in between. */
    public static CircuitBreakerPolicy consecutive(int failures, Duration recovery) {
        return ofLast(failures, failures, recovery);
    }

    /** Opens when so many of the last {@code window} calls failed. */
    public static CircuitBreakerPolicy ofLast(int failures, int window, Duration recovery) {
        return of(new LastCalls(failures, window), recovery);
    }

    /** Opens when at least {@code ratio} of the calls in the window failed, and these were {@code leastCalls} or more. */
    public static CircuitBreakerPolicy failureRate(double ratio, Duration window, int leastCalls, Duration recovery) {
        return of(new FailureRate(ratio, window, leastCalls), recovery);
    }

    /** Never opens, and counts only; also to switch a breaker off at run time. */
    public static CircuitBreakerPolicy disabled() {
        return of(new Never(), Duration.ofMinutes(1));
    }

    private static CircuitBreakerPolicy of(Threshold threshold, Duration recovery) {
        return new CircuitBreakerPolicy(threshold, Recovery.of(recovery), Probes.ONE, Verdicts.USUAL);
    }

    /** How many probes may be under way together; 1 unless told otherwise. */
    public CircuitBreakerPolicy withProbes(int atOneTime) {
        return with(new Probes(atOneTime, probes.successes(), probes.lease()));
    }

    /** How many probes must succeed to close the breaker; 1 unless told otherwise. */
    public CircuitBreakerPolicy withSuccesses(int successes) {
        return with(new Probes(probes.atOneTime(), successes, probes.lease()));
    }

    /** How long a probe may take before it counts as failed; a minute unless told otherwise. */
    public CircuitBreakerPolicy withProbeLease(Duration lease) {
        return with(new Probes(probes.atOneTime(), probes.successes(), lease));
    }

    /** Each recovery is {@code factor} times the one before, up to the longest, until the breaker closes. */
    public CircuitBreakerPolicy withGrowingRecovery(double factor, Duration longest) {
        return with(new Recovery(recovery.first(), factor, longest, recovery.jitter()));
    }

    /** Keeps many processes from probing one venue at the same moment. */
    public CircuitBreakerPolicy withRecoveryJitter(double jitter) {
        return with(new Recovery(recovery.first(), recovery.factor(), recovery.longest(), jitter));
    }

    /** Only these exceptions are failures; others are ignored. Timeouts always are failures. */
    @SafeVarargs
    public final CircuitBreakerPolicy failingOn(Class<? extends Throwable>... types) {
        return failingOn(FailureTypes.of(types));
    }

    public CircuitBreakerPolicy failingOn(Predicate<? super Throwable> failing) {
        return with(new Verdicts(failing, verdicts.failingResults(), verdicts.slowAfter()));
    }

    /** A result that satisfies the predicate counts as a failure, like a reply with status 503. */
    public CircuitBreakerPolicy failingOnResult(Predicate<Object> failingResults) {
        return with(new Verdicts(verdicts.failing(), failingResults, verdicts.slowAfter()));
    }

    /** A call that takes this long is a failure even if it succeeds; waiting for other parts does not count. */
    public CircuitBreakerPolicy withSlowCall(Duration slowAfter) {
        return with(new Verdicts(verdicts.failing(), verdicts.failingResults(), slowAfter));
    }

    private CircuitBreakerPolicy with(Recovery recovery) {
        return new CircuitBreakerPolicy(threshold, recovery, probes, verdicts);
    }

    private CircuitBreakerPolicy with(Probes probes) {
        return new CircuitBreakerPolicy(threshold, recovery, probes, verdicts);
    }

    private CircuitBreakerPolicy with(Verdicts verdicts) {
        return new CircuitBreakerPolicy(threshold, recovery, probes, verdicts);
    }
}
