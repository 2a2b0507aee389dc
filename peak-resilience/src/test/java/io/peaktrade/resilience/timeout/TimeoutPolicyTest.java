package io.peaktrade.resilience.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.peaktrade.resilience.timeout.TimeoutPolicy.Place;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeoutPolicyTest {
    private static final TimeoutPolicy SECOND = TimeoutPolicy.of(Duration.ofSeconds(1));

    @Test
    void runsOnSixtyFourWorkersOfWhichSixteenMayBeStuck() {
        assertThat(SECOND).isEqualTo(new TimeoutPolicy(Duration.ofSeconds(1), Place.WORKER, 64, 16));
        assertThat(SECOND.inCallersThread().place()).isEqualTo(Place.CALLERS_THREAD);
    }

    @Test
    void saysWhatItHasToBe() {
        refuses(
                () -> TimeoutPolicy.of(Duration.ZERO),
                "timeout must be above 0 and at most 36500 days, like PT2S, but is 'PT0S'");
        refuses(() -> SECOND.withWorkers(1, 1), "workers of a timeout must be from 2 to 10000, like 64, but is '1'");
        refuses(
                () -> SECOND.withWorkers(16, 16),
                "abandoned tasks of a timeout with 16 workers must be from 1 to 15, like 16, but is '16'");
    }

    private static void refuses(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
    }
}
