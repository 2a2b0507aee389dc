package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerPolicyTest {
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @Test
    void equalsAnotherOfTheSameSettings() {
        assertThat(CircuitBreakerPolicy.consecutive(5, RECOVERY))
                .isEqualTo(CircuitBreakerPolicy.ofLast(5, 5, RECOVERY))
                .hasToString(
                        "CircuitBreakerPolicy[threshold=LastCalls[failures=5, window=5], recovery=Recovery[first=PT30S,"
                                + " factor=1.0, longest=PT30S, jitter=0.0], probes=Probes[atOneTime=1, successes=1, lease=PT1M],"
                                + " verdicts=Verdicts[failing=[Throwable], failingResults=none, slowAfter=null]]");
    }

    @Test
    void refusesANumberOfFailuresThatNeverTrips() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CircuitBreakerPolicy.consecutive(0, RECOVERY))
                .withMessage("failures that open a circuit breaker must be from 1 to 10000, like 5, but is '0'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CircuitBreakerPolicy.ofLast(5, 4, RECOVERY))
                .withMessage(
                        "window of a circuit breaker with 5 failures must be from 5 to 10000, like 20, but is '4'");
    }

    @Test
    void refusesDurationsThatDoNotLast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CircuitBreakerPolicy.consecutive(5, Duration.ZERO))
                .withMessage(
                        "recovery of a circuit breaker must be above 0 and at most 36500 days, like PT1M, but is 'PT0S'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CircuitBreakerPolicy.consecutive(5, RECOVERY).withProbeLease(Duration.ofSeconds(-1)))
                .withMessage("probe lease of a circuit breaker must be above 0 and at most 36500 days, like PT1M,"
                        + " but is 'PT-1S'");
    }

    @Test
    void refusesToCloseWithoutASuccess() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CircuitBreakerPolicy.consecutive(5, RECOVERY).withSuccesses(0))
                .withMessage("successes that close a circuit breaker must be from 1 to 10000, like 1, but is '0'");
    }

    @Test
    void mayNotBeUsedForTwoBreakersOfOneName() {
        var test = new BreakerUnderTest();
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new CircuitBreaker("kraken_api", BreakerUnderTest.POLICY, test.exported.recorder(), test.time))
                .withMessage("circuit breaker kraken_api exists already: share that one, or choose another name");
    }
}
