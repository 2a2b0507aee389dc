package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Permit;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the end of a call says about the service. */
class BreakerVerdictsTest {
    static Throwable[] whatSaysNothing() {
        return new Throwable[] {
            new InterruptedException(),
            new CancellationException(),
            new ClosedByInterruptException(),
            new CallRejectedException("other", Reason.BULKHEAD_FULL)
        };
    }

    @ParameterizedTest
    @MethodSource("whatSaysNothing")
    void ignoresWhatSaysNothingAboutTheService(Throwable thrown) {
        var test = new BreakerUnderTest(CircuitBreakerPolicy.consecutive(1, BreakerUnderTest.RECOVERY));
        test.breaker.acquire().failed(thrown);
        assertThat(test.state()).isZero();
        assertThat(test.calls("ignored")).isEqualTo(1);
        assertThat(test.calls("failure")).isZero();
    }

    @ParameterizedTest
    @MethodSource("whatSaysNothing")
    void leavesAHalfOpenBreakerUndecidedAndTakesThePermitBack(Throwable thrown) {
        var test = new BreakerUnderTest();
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        test.breaker.acquire().failed(thrown);
        assertThat(test.state()).isEqualTo(1);
        assertThat(test.calls("success")).isZero();
        test.succeed();
        assertThat(test.state()).isZero();
    }

    @Test
    void doesNotOpenBecauseAnInnerBreakerRejects() {
        var inner = new BreakerUnderTest();
        inner.trip();
        var outer = new BreakerUnderTest();
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> outer.breaker.run(inner::succeed)).isInstanceOf(CallRejectedException.class);
        }
        assertThat(outer.state()).isZero();
        assertThat(outer.calls("ignored")).isEqualTo(5);
    }

    @Test
    void takesATimeoutForAFailureWhateverThePolicySays() {
        var test = new BreakerUnderTest(BreakerUnderTest.POLICY.failingOn(IOException.class));
        test.breaker.acquire().failed(new CallTimedOutException("quote", Duration.ofSeconds(2)));
        assertThat(test.calls("failure")).isEqualTo(1);
    }

    @Test
    void takesResultsForFailures() {
        var policy =
                CircuitBreakerPolicy.consecutive(2, BreakerUnderTest.RECOVERY).failingOnResult("busy"::equals);
        var test = new BreakerUnderTest(policy);
        assertThat(test.breaker.call(() -> "busy")).isEqualTo("busy");
        assertThat(test.breaker.<String, RuntimeException>call(() -> "busy")).isEqualTo("busy");
        assertThat(test.calls("failure")).isEqualTo(2);
        assertThat(test.state()).isEqualTo(2);
    }

    @Test
    void takesSlowCallsForFailures() {
        var policy =
                CircuitBreakerPolicy.consecutive(2, BreakerUnderTest.RECOVERY).withSlowCall(Duration.ofSeconds(2));
        var test = new BreakerUnderTest(policy);
        test.breaker.run(() -> test.time.pass(Duration.ofSeconds(2).minusNanos(1)));
        assertThat(test.calls("success")).isEqualTo(1);
        test.breaker.run(() -> test.time.pass(Duration.ofSeconds(2)));
        test.breaker.run(() -> test.time.pass(Duration.ofSeconds(3)));
        assertThat(test.exported.count("peak_circuit_breaker_slow_calls_total{name=\"kraken_api\"}"))
                .isEqualTo(2);
        assertThat(test.calls("failure")).isEqualTo(2);
        assertThat(test.state()).isEqualTo(2);
    }

    @Test
    void keepsTheFailureThatAPredicateBreaksOn() {
        var broken = new AssertionError("broken predicate");
        var test = new BreakerUnderTest(BreakerUnderTest.POLICY.failingOn(thrown -> {
            throw broken;
        }));
        var failure = new IOException();
        assertThatThrownBy(() -> test.breaker.call(() -> {
                    throw failure;
                }))
                .isSameAs(failure)
                .hasSuppressedException(broken);
        assertThat(test.calls("failure")).isEqualTo(1);
    }

    @Test
    void losesNoPermitToAPredicateThatBreaks() {
        var test = new BreakerUnderTest(BreakerUnderTest.POLICY.failingOnResult(result -> {
            throw new AssertionError("broken predicate");
        }));
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        assertThat(test.breaker.call(() -> "filled")).isEqualTo("filled");
        assertThat(test.state()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without it may pass
    void refusesAPolicyWithoutFailures() {
        Predicate<Throwable> none = null;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BreakerUnderTest.POLICY.failingOn(none))
                .withMessage("failures of a circuit breaker must be given, like IOException.class, but is 'null'");
    }

    @Test
    void equalsByTheTypesOfItsFailures() {
        assertThat(BreakerUnderTest.POLICY.failingOn(IOException.class, IllegalStateException.class))
                .isEqualTo(BreakerUnderTest.POLICY.failingOn(IllegalStateException.class, IOException.class));
    }

    @Test
    void decidesOncePerPermitWhoeverAnswersFirst() {
        var test = new BreakerUnderTest();
        Permit permit = test.breaker.acquire();
        permit.succeeded();
        permit.failed(new IOException());
        permit.ignored();
        permit.succeeded();
        assertThat(test.calls("success")).isEqualTo(1);
        assertThat(test.calls("failure") + test.calls("ignored")).isZero();
    }
}
