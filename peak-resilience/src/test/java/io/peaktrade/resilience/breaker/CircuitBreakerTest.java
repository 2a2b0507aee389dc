package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.call.CallRejectedException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private final BreakerUnderTest test = new BreakerUnderTest();

    @Test
    void showsEveryItsSeriesBeforeTheFirstCall() {
        assertThat(test.state()).isZero();
        for (String outcome : new String[] {"success", "failure", "rejected", "ignored"}) {
            assertThat(test.calls(outcome)).isZero();
        }
        for (String state : new String[] {"closed", "half_open", "open"}) {
            assertThat(test.transitions(state)).isZero();
            assertThat(test.secondsIn(state)).isZero();
        }
    }

    @Test
    void givesBackWhatTheCallGaveAndThrowsWhatItThrew() throws Exception {
        var failure = new IOException("no route");
        assertThat(test.breaker.call(() -> 42)).isEqualTo(42);
        assertThatThrownBy(() -> test.breaker.call(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(test.calls("success")).isEqualTo(1);
        assertThat(test.calls("failure")).isEqualTo(1);
    }

    @Test
    void opensAtTheThirdFailureInARow() {
        test.fail(2);
        test.succeed();
        test.fail(2);
        assertThat(test.state()).isZero();
        test.fail();
        assertThat(test.state()).isEqualTo(2);
        assertThat(test.transitions("open")).isEqualTo(1);
    }

    @Test
    void opensAtTwoFailuresAmongTheLastFour() {
        var ofLast = new BreakerUnderTest(CircuitBreakerPolicy.ofLast(2, 4, BreakerUnderTest.RECOVERY));
        ofLast.fail();
        ofLast.succeed();
        ofLast.succeed();
        ofLast.succeed();
        ofLast.fail();
        assertThat(ofLast.state()).isZero();
        ofLast.fail();
        assertThat(ofLast.state()).isEqualTo(2);
    }

    @Test
    void countsAnErrorAsAFailureAndThrowsItAsItIs() {
        var error = new StackOverflowError();
        assertThatThrownBy(() -> test.breaker.run(() -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(test.calls("failure")).isEqualTo(1);
    }

    @Test
    void ignoresAnExceptionThatIsNoFailure() {
        var choosy = new BreakerUnderTest(BreakerUnderTest.POLICY.failingOn(IOException.class));
        choosy.fail(3);
        assertThat(choosy.state()).isZero();
        assertThat(choosy.calls("ignored")).isEqualTo(3);
    }

    @Test
    void takesAPredicateThatThrowsForAFailure() {
        var broken = new BreakerUnderTest(BreakerUnderTest.POLICY.failingOn(thrown -> {
            throw new ClassCastException();
        }));
        broken.trip();
        assertThat(broken.state()).isEqualTo(2);
    }

    @Test
    void rejectsWhileOpenWithoutMakingTheCallAndSaysWhenToComeBack() {
        test.trip();
        test.time.pass(Duration.ofSeconds(10));
        assertThatThrownBy(() -> test.breaker.call(() -> {
                    throw new AssertionError("called");
                }))
                .isInstanceOfSatisfying(CallRejectedException.class, rejected -> {
                    assertThat(rejected.part()).isEqualTo("kraken_api");
                    assertThat(rejected.retryAfter()).contains(Duration.ofSeconds(20));
                    assertThat(rejected.getStackTrace()).isEmpty();
                })
                .hasMessage("circuit breaker kraken_api is open: retry after PT20S");
        assertThat(test.calls("rejected")).isEqualTo(1);
        assertThat(test.calls("failure")).isEqualTo(3);
    }

    @Test
    void readsHalfOpenOnceAProbeIsDueAlthoughNobodyCalls() {
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY.minusNanos(1));
        assertThat(test.state()).isEqualTo(2);
        test.time.pass(Duration.ofNanos(1));
        assertThat(test.state()).isEqualTo(1);
        assertThat(test.breaker.state()).isEqualTo(State.HALF_OPEN);
        assertThat(test.transitions("half_open")).isEqualTo(1);
    }

    @Test
    void closesWhenTheProbeSucceeds() {
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        test.succeed();
        assertThat(test.state()).isZero();
        assertThat(test.transitions("closed")).isEqualTo(1);
        test.fail(2);
        assertThat(test.state()).isZero();
    }

    @Test
    void opensForTheFullRecoveryWhenTheProbeFails() {
        test.trip();
        test.time.pass(Duration.ofSeconds(45));
        test.fail();
        test.time.pass(BreakerUnderTest.RECOVERY.minusNanos(1));
        test.isRejected();
        test.time.pass(Duration.ofNanos(1));
        test.succeed();
        assertThat(test.transitions("open")).isEqualTo(2);
        assertThat(test.transitions("half_open")).isEqualTo(2);
    }

    @Test
    void doesNotCareForTheWallClock() {
        test.trip();
        test.time.stepWallClock(Duration.ofDays(1));
        assertThat(test.state()).isEqualTo(2);
        test.time.stepWallClock(Duration.ofDays(-3));
        test.time.pass(BreakerUnderTest.RECOVERY);
        assertThat(test.state()).isEqualTo(1);
        assertThat(test.secondsIn("open")).isEqualTo(30);
    }

    @Test
    void showsASecondOfOpenBetweenTwoScrapes() {
        var quick = new BreakerUnderTest(CircuitBreakerPolicy.consecutive(1, Duration.ofSeconds(1)));
        quick.time.pass(Duration.ofSeconds(4));
        quick.fail();
        quick.time.pass(Duration.ofSeconds(3));
        quick.succeed();
        quick.time.pass(Duration.ofSeconds(5));
        assertThat(quick.secondsIn("closed")).isEqualTo(9);
        assertThat(quick.secondsIn("open")).isEqualTo(1);
        assertThat(quick.secondsIn("half_open")).isEqualTo(2);
    }

    @Test
    void exportsItsStatesAsTheContractNumbersThem() {
        assertThat(State.values()).extracting(State::number).containsExactly(0, 1, 2);
    }
}
