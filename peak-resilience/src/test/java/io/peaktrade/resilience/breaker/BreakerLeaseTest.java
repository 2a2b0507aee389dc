package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Permit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Calls that overlap, played on one thread: what runs inside another call has begun after it and ends before it. */
class BreakerLeaseTest {
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final BreakerUnderTest test = new BreakerUnderTest(BreakerUnderTest.POLICY.withProbeLease(LEASE));

    @Test
    void ignoresACallThatBeganBeforeTheTripAndSucceedsAfterIt() {
        test.breaker.run(test::trip);
        assertThat(test.state()).isEqualTo(2);
        assertThat(test.calls("success")).isEqualTo(1);
    }

    @Test
    void ignoresACallThatBeganBeforeTheTripAndEndsWhileHalfOpen() {
        test.breaker.run(() -> {
            test.trip();
            test.time.pass(BreakerUnderTest.RECOVERY);
            assertThat(test.state()).isEqualTo(1);
        });
        assertThat(test.state()).isEqualTo(1);
    }

    @Test
    void ignoresACallOfTheLastClosedPeriodThatFailsInTheNext() {
        var single = new BreakerUnderTest(CircuitBreakerPolicy.consecutive(1, BreakerUnderTest.RECOVERY));
        assertThatThrownBy(() -> single.breaker.run(() -> {
                    single.fail();
                    single.time.pass(BreakerUnderTest.RECOVERY);
                    single.succeed();
                    throw new IllegalStateException("late");
                }))
                .hasMessage("late");
        assertThat(single.state()).isZero();
        assertThat(single.calls("failure")).isEqualTo(2);
    }

    @Test
    void letsOnlyThePermittedNumberOfProbesRun() {
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        Permit probe = test.breaker.acquire();
        assertThatThrownBy(test::succeed)
                .isInstanceOf(CallRejectedException.class)
                .hasMessage("circuit breaker kraken_api is half open and its probes have not answered yet");
        probe.succeeded();
        assertThat(test.state()).isZero();
        assertThat(test.calls("rejected")).isEqualTo(1);
    }

    @Test
    void closesAfterAsManySuccessesAsThePolicyWants() {
        var careful = new BreakerUnderTest(BreakerUnderTest.POLICY.withSuccesses(2));
        careful.trip();
        careful.time.pass(BreakerUnderTest.RECOVERY);
        careful.succeed();
        assertThat(careful.state()).isEqualTo(1);
        careful.succeed();
        assertThat(careful.state()).isZero();
    }

    @Test
    void opensAgainWhenAProbeHasOutlivedItsLease() {
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        test.breaker.run(() -> {
            test.time.pass(LEASE);
            assertThat(test.state()).isEqualTo(2);
            test.isRejected();
        });
        assertThat(test.state()).isEqualTo(2);
        assertThat(test.secondsIn("half_open")).isEqualTo(5);
    }

    @Test
    void letsTheNextProbeThroughWhileTheFirstStillHangs() {
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        test.breaker.run(() -> {
            test.time.pass(LEASE.plus(BreakerUnderTest.RECOVERY));
            assertThat(test.state()).isEqualTo(1);
            test.succeed();
            assertThat(test.state()).isZero();
        });
        assertThat(test.transitions("open")).isEqualTo(2);
        assertThat(test.secondsIn("open")).isEqualTo(60);
    }

    @Test
    void getsThePermitBackFromAProbeThatThrowsAnError() {
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        assertThatThrownBy(() -> test.breaker.run(() -> {
                    throw new AssertionError();
                }))
                .isInstanceOf(AssertionError.class);
        test.time.pass(BreakerUnderTest.RECOVERY);
        test.succeed();
        assertThat(test.state()).isZero();
    }
}
