package io.peaktrade.resilience.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = RetryPolicy.of(3, Duration.ofMillis(100));

    @Test
    void equalsAnotherOfTheSameSettings() {
        assertThat(POLICY)
                .isEqualTo(RetryPolicy.of(3, Duration.ofMillis(100)))
                .hasToString(
                        "RetryPolicy[maxAttempts=3, backoff=Backoff[first=PT0.1S, factor=2.0, longest=PT30S, jitter=0.2,"
                                + " spread=PROPORTIONAL], verdicts=RetryVerdicts[failing=[Throwable], aborting=[],"
                                + " failingResults=none, effect=ONCE_ONLY], timeBudget=null, budget=null]");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(
                () -> RetryPolicy.of(0, Duration.ofMillis(100)),
                "attempts of a retry must be from 1 to 100, like 3, but is '0'");
        refuses(
                () -> RetryPolicy.of(3, Duration.ZERO),
                "first delay of a retry must be above 0 and at most 36500 days, like PT0.1S, but is 'PT0S'");
        refuses(() -> POLICY.withFactor(0.5), "factor of a retry must be from 1 to 100, like 2, but is '0.5'");
        refuses(() -> POLICY.withJitter(Double.NaN), "jitter of a retry must be from 0 to 1, like 0.2, but is 'NaN'");
        refuses(
                () -> POLICY.withMaxDelay(Duration.ofDays(-1)),
                "longest delay of a retry must be above 0 and at most 36500 days, like PT30S, but is 'PT-24H'");
        refuses(
                () -> POLICY.withMaxDelay(Duration.ofMillis(1)),
                "first delay of a retry must be at most its longest, PT0.001S, but is 'PT0.1S'");
    }

    @Test
    void acceptsAFirstDelayLongerThanTheUsualLongest() {
        assertThat(RetryPolicy.of(2, Duration.ofMinutes(1)).backoff().longest()).isEqualTo(Duration.ofMinutes(1));
    }

    private static void refuses(Runnable wiring, String message) {
        assertThatIllegalArgumentException().isThrownBy(wiring::run).withMessage(message);
    }
}
