package io.peaktrade.resilience.retry;

import io.peaktrade.resilience.call.FailureTypes;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.retry.Backoff.Spread;
import io.peaktrade.resilience.retry.RetryVerdicts.Effect;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How often an operation is tried and how long it waits in between: {@code RetryPolicy.of(3, Duration.ofMillis(100))}.
 *
 * @param maxAttempts how often the operation is tried, the first time included
 * @param timeBudget no attempt begins later than this after the first; null says that time does not matter
 * @param budget bounds the extra attempts of all calls together; null says that nothing does
 */
public record RetryPolicy(
        int maxAttempts,
        Backoff backoff,
        RetryVerdicts verdicts,
        @Nullable Duration timeBudget,
        @Nullable RetryBudget budget) {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    public RetryPolicy {
        Require.range("attempts of a retry", 1, 100, "3", maxAttempts);
        Require.given("backoff of a retry", "PT0.1S", backoff);
        Require.given("verdicts of a retry", "failingOn(IOException.class)", verdicts);
        if (timeBudget != null) {
            Require.duration("time budget of a retry", "PT10S", timeBudget);
        }
    }

    /** Doubles the delay up to 30 seconds, with a jitter of 0.2; retries every exception that leaves no doubt. */
    public static RetryPolicy of(int maxAttempts, Duration firstDelay) {
        Duration longest = firstDelay.compareTo(LONGEST) > 0 ? firstDelay : LONGEST;
        var backoff = new Backoff(firstDelay, 2, longest, 0.2, Spread.PROPORTIONAL);
        return new RetryPolicy(maxAttempts, backoff, RetryVerdicts.USUAL, null, null);
    }

    /** With 1 all delays are equal. */
    public RetryPolicy withFactor(double factor) {
        return with(new Backoff(backoff.first(), factor, backoff.longest(), backoff.jitter(), backoff.spread()));
    }

    public RetryPolicy withMaxDelay(Duration longest) {
        return with(new Backoff(backoff.first(), backoff.factor(), longest, backoff.jitter(), backoff.spread()));
    }

    /** Each delay is shorter or longer by up to this share of it. */
    public RetryPolicy withJitter(double jitter) {
        return with(new Backoff(backoff.first(), backoff.factor(), backoff.longest(), jitter, Spread.PROPORTIONAL));
    }

    /** Each delay is anything from nothing to its whole length, which spreads the calls of many processes best. */
    public RetryPolicy withFullJitter() {
        return with(new Backoff(backoff.first(), backoff.factor(), backoff.longest(), 1, Spread.SHORTER));
    }

    public RetryPolicy withTimeBudget(Duration timeBudget) {
        return new RetryPolicy(maxAttempts, backoff, verdicts, timeBudget, budget);
    }

    /** A bucket of {@code burst} extra attempts, to which each call adds {@code percent} of one. */
    public RetryPolicy withBudget(int burst, double percent) {
        return new RetryPolicy(maxAttempts, backoff, verdicts, timeBudget, new RetryBudget(burst, percent));
    }

    /** Only these exceptions are worth another attempt. */
    @SafeVarargs
    public final RetryPolicy failingOn(Class<? extends Throwable>... types) {
        return failingOn(FailureTypes.of(types));
    }

    public RetryPolicy failingOn(Predicate<? super Exception> failing) {
        return with(new RetryVerdicts(failing, verdicts.aborting(), verdicts.failingResults(), verdicts.effect()));
    }

    /** These are not, although they are among the failing ones: an order that the venue refuses. */
    @SafeVarargs
    public final RetryPolicy abortingOn(Class<? extends Throwable>... types) {
        return abortingOn(FailureTypes.of(types));
    }

    public RetryPolicy abortingOn(Predicate<? super Exception> aborting) {
        return with(new RetryVerdicts(verdicts.failing(), aborting, verdicts.failingResults(), verdicts.effect()));
    }

    /** A result that is worth another attempt; the last one is returned if all attempts give such. */
    public RetryPolicy failingOnResult(Predicate<Object> failingResults) {
        return with(new RetryVerdicts(verdicts.failing(), verdicts.aborting(), failingResults, verdicts.effect()));
    }

    /**
     * Retries after a timeout too. Only for calls that may take effect twice without harm: a query, or an order with a
     * client order id by which the venue refuses the second.
     */
    public RetryPolicy idempotent() {
        return with(new RetryVerdicts(
                verdicts.failing(), verdicts.aborting(), verdicts.failingResults(), Effect.IDEMPOTENT));
    }

    private RetryPolicy with(Backoff backoff) {
        return new RetryPolicy(maxAttempts, backoff, verdicts, timeBudget, budget);
    }

    private RetryPolicy with(RetryVerdicts verdicts) {
        return new RetryPolicy(maxAttempts, backoff, verdicts, timeBudget, budget);
    }
}
