package io.peaktrade.resilience.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Terms;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends the attempts of a call, and what it waits for in between. */
class RetryLimitsTest {
    private static final RetryPolicy POLICY =
            RetryPolicy.of(4, Duration.ofMillis(100)).withJitter(0);

    private final ManualTime time = new ManualTime();
    private final Exported exported = new Exported();

    private static final class Throttled extends IOException implements RetryAfter {
        private static final long serialVersionUID = 1;

        private final transient Duration retryAfter;

        Throttled(Duration retryAfter) {
            this.retryAfter = retryAfter;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(retryAfter);
        }
    }

    static Exception[] whatLeavesADoubt() {
        return new Exception[] {
            new CallTimedOutException("quote", Duration.ofSeconds(2)),
            new SocketTimeoutException(),
            new TimeoutException()
        };
    }

    @ParameterizedTest
    @MethodSource("whatLeavesADoubt")
    void doesNotRepeatWhatMayHaveBeenSentUnlessThatDoesNoHarm(Exception timeout) throws Exception {
        Retry once = new Retry("place_order", POLICY, exported.recorder(), time);
        assertThatThrownBy(() -> once.call(failing(timeout))).isSameAs(timeout);
        assertThat(calls("place_order", "aborted")).isEqualTo(1);
        Retry repeated = new Retry("quote", POLICY.idempotent(), exported.recorder(), time);
        assertThat(repeated.call(failing(timeout))).isEqualTo("filled");
        assertThat(once.<String, Exception>call(failing(timeout), Terms.USUAL.repeatably()))
                .isEqualTo("filled");
    }

    @Test
    void repeatsWhatDidNotEvenConnect() throws Exception {
        assertThat(retry(POLICY).call(failing(new HttpConnectTimeoutException("no route"))))
                .isEqualTo("filled");
    }

    @Test
    void waitsAsLongAsTheVenueSays() throws Exception {
        retry(POLICY).call(failing(new Throttled(Duration.ofSeconds(7))));
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void givesUpWhereTheVenueSaysToComeBackInAnHour() {
        var throttled = new Throttled(Duration.ofHours(1));
        assertThatThrownBy(() -> retry(POLICY).call(failing(throttled))).isSameAs(throttled);
        assertThat(time.sleeps()).isEmpty();
        assertThat(calls("place_order", "exhausted")).isEqualTo(1);
    }

    @Test
    void beginsNoAttemptAfterItsTimeBudget() {
        RetryPolicy policy = POLICY.withTimeBudget(Duration.ofMillis(650)).withMaxDelay(Duration.ofSeconds(9));
        var last = new IOException();
        assertThatThrownBy(() -> retry(policy).call(failing(new IOException(), new IOException(), last)))
                .isSameAs(last);
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void beginsNoAttemptAfterTheDeadline() {
        var last = new IOException();
        Terms terms = Terms.USUAL.until(time.nanos() + 250_000_000);
        assertThatThrownBy(() -> retry(POLICY).call(failing(new IOException(), last), terms))
                .isSameAs(last);
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void retriesARejectionOnlyWhereItFitsIntoATimeBudget() throws Exception {
        var limited = new CallRejectedException("kraken", Reason.RATE_LIMITED, 500_000_000);
        Retry retry = retry(POLICY.withTimeBudget(Duration.ofSeconds(1)));
        assertThat(retry.call(failing(limited))).isEqualTo("filled");
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(500));
        var full = new CallRejectedException("kraken", Reason.BULKHEAD_FULL);
        assertThatThrownBy(() -> retry.call(failing(full))).isSameAs(full);
        assertThat(calls("place_order", "aborted")).isEqualTo(1);
    }

    @Test
    void saysOfARejectionHowManyAttemptsWereMadeBefore() {
        var failure = new IOException();
        var rejected = new CallRejectedException("kraken", Reason.BREAKER_OPEN, 1_000_000);
        assertThatThrownBy(() -> retry(POLICY).call(failing(failure, failure, rejected)))
                .isInstanceOfSatisfying(CallRejectedException.class, thrown -> {
                    assertThat(thrown.attempts()).isEqualTo(2);
                    assertThat(thrown.reason()).isEqualTo(Reason.BREAKER_OPEN);
                    assertThat(thrown).hasSuppressedException(failure);
                });
    }

    @Test
    void spendsItsBudgetAndThenThrowsTheLastFailure() throws Exception {
        Retry retry = retry(POLICY.withBudget(2, 50));
        var failure = new IOException();
        assertThat(budget()).isEqualTo(1);
        assertThatThrownBy(() -> retry.call(failing(failure, failure, failure, failure)))
                .isSameAs(failure);
        assertThat(exported.count("peak_retry_attempts_total{operation=\"place_order\"}"))
                .isEqualTo(2);
        assertThat(budget()).isZero();
        assertThat(calls("place_order", "exhausted")).isEqualTo(1);
        retry.run(() -> {});
        retry.run(() -> {});
        assertThat(budget()).isEqualTo(0.5);
        assertThat(retry.call(failing(failure))).isEqualTo("filled");
    }

    @Test
    void hasNoBudgetUnlessItIsGivenOne() {
        Retry retry = retry(POLICY);
        assertThat(budget()).isNaN();
        retry.reconfigure(POLICY.withBudget(10, 20));
        assertThat(budget()).isEqualTo(1);
    }

    @Test
    void abortsOnWhatIsNamedForThat() {
        var refused = new IllegalArgumentException("price");
        Retry retry = retry(POLICY.abortingOn(IllegalArgumentException.class));
        assertThatThrownBy(() -> retry.call(failing(refused))).isSameAs(refused);
        assertThat(calls("place_order", "aborted")).isEqualTo(1);
    }

    @Test
    void retriesResultsAndReturnsTheLast() {
        Iterator<String> replies = List.of("busy", "busy", "filled", "busy", "busy", "busy", "still busy")
                .iterator();
        Retry retry = retry(POLICY.failingOnResult(reply -> reply.toString().endsWith("busy")));
        assertThat(retry.call(replies::next)).isEqualTo("filled");
        assertThat(calls("place_order", "after_retry")).isEqualTo(1);
        assertThat(retry.call(replies::next)).isEqualTo("still busy");
        assertThat(calls("place_order", "exhausted")).isEqualTo(1);
    }

    @Test
    void keepsTheFailureThatAPredicateBreaksOn() {
        var broken = new AssertionError("broken predicate");
        Predicate<Exception> breaks = failure -> {
            throw broken;
        };
        var failure = new IOException();
        assertThatThrownBy(() -> retry(POLICY.failingOn(breaks)).call(failing(failure)))
                .isSameAs(failure)
                .hasSuppressedException(broken);
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without it may pass
    void refusesASecondOneOfItsNameAndAPolicyWithoutFailures() {
        retry(POLICY);
        assertThatIllegalStateException()
                .isThrownBy(() -> retry(POLICY))
                .withMessage("retry place_order exists already: share that one, or choose another name");
        Predicate<Exception> none = null;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> POLICY.failingOn(none))
                .withMessage("failures of a retry must be given, like IOException.class, but is 'null'");
    }

    @Test
    void waitsAnythingUpToTheWholeDelayWithFullJitter() {
        Backoff backoff = POLICY.withFullJitter().backoff();
        var random = new Random(3);
        var delays = random.longs(1_000).map(any -> backoff.nanos(1, random)).summaryStatistics();
        assertThat(delays.getMin()).isBetween(0L, 2_000_000L);
        assertThat(delays.getMax()).isBetween(98_000_000L, 100_000_000L);
    }

    @Test
    void takesItsSeriesWithItWhenItEndsAndMakesOneAttempt() {
        Retry retry = retry(POLICY.withBudget(10, 20));
        retry.end();
        var failure = new IOException();
        assertThatThrownBy(() -> retry.call(failing(failure))).isSameAs(failure);
        assertThat(exported.names()).noneMatch(name -> name.contains("operation=\"place_order\""));
    }

    private Retry retry(RetryPolicy policy) {
        return new Retry("place_order", policy, exported.recorder(), time);
    }

    private double budget() {
        return exported.value("peak_retry_budget_remaining_ratio{operation=\"place_order\"}");
    }

    private long calls(String operation, String outcome) {
        return exported.count("peak_retry_calls_total{operation=\"%s\",outcome=\"%s\"}".formatted(operation, outcome));
    }

    private static Call<String, Exception> failing(Exception... failures) {
        Iterator<Exception> next = List.of(failures).iterator();
        return () -> {
            if (next.hasNext()) {
                throw next.next();
            }
            return "filled";
        };
    }
}
