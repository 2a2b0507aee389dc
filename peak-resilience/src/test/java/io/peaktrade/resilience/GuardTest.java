package io.peaktrade.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.Terms;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final GuardUnderTest test = new GuardUnderTest();
    private final Guard guard = test.guard().build();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void returnsWhatTheCallReturnsAndThrowsWhatItThrows() throws IOException {
        assertThat(guard.call(() -> "filled")).isEqualTo("filled");
        assertThat(guard.<String, IOException>call(failing(new IOException()))).isEqualTo("filled");
        assertThatThrownBy(() -> guard.call(failing(new IllegalArgumentException(), new Error("stop"))))
                .hasMessage("stop");
        assertThat(test.retryCalls("first_try")).isEqualTo(1);
        assertThat(test.retryCalls("after_retry")).isEqualTo(1);
    }

    @Test
    void passesTheBreakerAtEachAttempt() {
        var failure = new IOException();
        assertThatThrownBy(() -> guard.call(failing(failure, failure, failure))).isSameAs(failure);
        assertThat(test.breakerCalls("failure")).isEqualTo(3);
        assertThat(test.breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void saysThatAttemptsReachedTheVenueBeforeItRejected() {
        test.breaker.reconfigure(CircuitBreakerPolicy.consecutive(2, GuardUnderTest.RECOVERY));
        var failure = new IOException();
        assertThatThrownBy(() -> guard.call(failing(failure, failure, failure)))
                .isInstanceOfSatisfying(CallRejectedException.class, rejected -> {
                    assertThat(rejected.part()).isEqualTo("kraken");
                    assertThat(rejected.attempts()).isEqualTo(2);
                });
        assertThatThrownBy(() -> guard.call(() -> "never sent"))
                .isInstanceOfSatisfying(
                        CallRejectedException.class,
                        rejected -> assertThat(rejected.attempts()).isZero());
    }

    @Test
    void answersByTheFallbackAndCountsIt() {
        String answer = guard.call(
                failing(new IOException(), new IOException(), new IOException("gone")),
                failure -> "as last known: " + failure.getMessage());
        assertThat(answer).isEqualTo("as last known: gone");
        assertThat(test.fallbacks()).isEqualTo(1);
        test.breaker.reset();
        assertThatThrownBy(() -> guard.call(failing(new StackOverflowError()), failure -> "never"))
                .isInstanceOf(StackOverflowError.class);
        assertThat(test.fallbacks()).isEqualTo(1);
    }

    @Test
    void keepsAnInterruptThatTheFallbackAnswers() {
        String answer = guard.call(failing(new InterruptedException()), failure -> "interrupted");
        assertThat(answer).isEqualTo("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(test.breakerCalls("ignored")).isEqualTo(1);
    }

    @Test
    void letsNoStaleCallLeave() {
        Guard hurried = test.resilience
                .guard("hurried")
                .retry(test.retry)
                .deadline(Duration.ofMillis(15))
                .build();
        var failure = new IOException();
        assertThatThrownBy(() -> hurried.call(failing(failure, failure))).isSameAs(failure);
        assertThat(test.time.sleeps()).containsExactly(Duration.ofMillis(10));
        assertThatThrownBy(() -> hurried.call(failing(failure, failure), Duration.ofMillis(10)))
                .isSameAs(failure);
        assertThat(test.time.sleeps()).hasSize(1);
    }

    @Test
    void rejectsAnAttemptWhoseDeadlinePassedOnTheWay() {
        Guard inner =
                test.resilience.guard("inner").deadline(Duration.ofNanos(1)).build();
        var passage = new Passage("inner", spec(inner), test.time);
        test.time.pass(Duration.ofNanos(1));
        assertThatThrownBy(() -> passage.call(() -> "stale", Terms.USUAL.until(test.time.nanos())))
                .isInstanceOfSatisfying(CallRejectedException.class, rejected -> {
                    assertThat(rejected.part()).isEqualTo("inner");
                    assertThat(rejected.reason()).isEqualTo(Reason.DEADLINE_PASSED);
                });
    }

    @Test
    void letsUrgentCallsPassAnOpenBreaker() {
        Guard cancel =
                test.resilience.guard("cancel").breaker(test.breaker).urgent().build();
        test.breaker.forceOpen();
        assertThat(cancel.call(() -> "canceled")).isEqualTo("canceled");
        assertThatThrownBy(() -> guard.call(() -> "placed")).isInstanceOf(CallRejectedException.class);
    }

    @Test
    void wrapsWhatJavaCalls() throws Exception {
        assertThat(guard.callable(() -> "callable").call()).isEqualTo("callable");
        assertThat(guard.supplier(() -> "supplier").get()).isEqualTo("supplier");
        guard.runnable(() -> {}).run();
        guard.run(() -> {});
        assertThat(test.breakerCalls("success")).isEqualTo(4);
    }

    @Test
    void guardsACallThroughAGuardInsideAnother() {
        Guard outer = test.resilience.guard("outer").breaker(test.breaker).build();
        test.breaker.openFor(GuardUnderTest.RECOVERY);
        test.time.pass(GuardUnderTest.RECOVERY);
        outer.run(() -> guard.run(() -> {}));
        assertThat(test.breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void isTheSameForTheSameNameAndPartsAndRefusesOthers() {
        assertThat(test.guard().build()).isSameAs(guard);
        assertThatIllegalStateException()
                .isThrownBy(() -> test.resilience.guard("quote").urgent().build())
                .withMessageStartingWith("guard quote exists already with GuardSpec[retry=retry quote, breaker=circuit"
                        + " breaker kraken")
                .withMessageContaining("share that one, or choose another name than for GuardSpec[retry=null");
    }

    @Test
    void refusesToHedgeWhatMayNotBeMadeTwice() {
        assertThatIllegalStateException()
                .isThrownBy(() -> test.resilience
                        .guard("order")
                        .hedge(Duration.ofMillis(50))
                        .build())
                .withMessage("guard order hedges calls that may not be made twice: say idempotent(), if they may, or"
                        + " hedge none");
    }

    private static GuardSpec spec(Guard guard) {
        assertThat(guard.name()).isEqualTo("inner");
        return new GuardSpec(null, null, null, null, null, null, null, Set.of(), CarriedCall.NO_CONTEXT);
    }

    private static Call<String, IOException> failing(Throwable... failures) {
        Iterator<Throwable> next = List.of(failures).iterator();
        return () -> {
            if (next.hasNext()) {
                GuardTest.<RuntimeException>sneak(next.next());
            }
            return "filled";
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
