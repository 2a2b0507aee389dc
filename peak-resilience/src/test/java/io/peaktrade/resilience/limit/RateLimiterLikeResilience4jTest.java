package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.CallRejectedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What resilience4j's page on its rate limiter promises, asked of ours; where ours differs, that is on purpose. */
class RateLimiterLikeResilience4jTest {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final ManualTime time = new ManualTime();

    @Test
    void makesLimitForPeriodPermissionsAvailableInOnePeriod() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(50, PERIOD));
        assertThat(granted(limiter)).isEqualTo(50);
        time.pass(PERIOD);
        assertThat(granted(limiter)).isEqualTo(50);
    }

    @Test
    void doesNotSaveWhatAPeriodLeftOver() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(50, PERIOD));
        time.pass(PERIOD.multipliedBy(10));
        assertThat(granted(limiter)).isEqualTo(50);
    }

    @Test
    void waitsForAPermissionForTimeoutDurationAtMost() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(1, PERIOD).withMaxWait(PERIOD));
        limiter.acquire();
        limiter.acquire();
        assertThat(time.sleeps()).containsExactly(PERIOD);
        limiter.reconfigure(RateLimiterPolicy.of(1, PERIOD).withMaxWait(PERIOD.minusMillis(1)));
        assertThatThrownBy(limiter::acquire).isInstanceOf(CallRejectedException.class);
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void takesSeveralPermissionsAtOnce() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(50, PERIOD));
        limiter.acquire(49);
        assertThatThrownBy(() -> limiter.acquire(2)).isInstanceOf(CallRejectedException.class);
        limiter.acquire(1);
    }

    @Test
    void keepsTheInterruptOfWhoeverWaits() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(1, PERIOD).withMaxWait(PERIOD));
        limiter.acquire();
        Thread.currentThread().interrupt();
        assertThatThrownBy(limiter::acquire).isInstanceOf(CallRejectedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Theirs counts in cycles since its start, so twice the limit passes around the turn of one. */
    @Test
    void differsInThatAPeriodBeginsWithEachCall() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(50, PERIOD));
        time.pass(PERIOD.minusMillis(1));
        assertThat(granted(limiter)).isEqualTo(50);
        time.pass(Duration.ofMillis(2));
        assertThat(granted(limiter)).isZero();
    }

    /** Theirs takes a new limit from the next period on. */
    @Test
    void differsInThatANewLimitHoldsAtOnce() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(50, PERIOD));
        assertThat(granted(limiter)).isEqualTo(50);
        limiter.reconfigure(RateLimiterPolicy.of(60, PERIOD));
        assertThat(granted(limiter)).isEqualTo(10);
    }

    private RateLimiter limiter(RateLimiterPolicy policy) {
        return new RateLimiter("kraken", policy, new MetricsRecorder(new MetricRegistry()), time);
    }

    private static int granted(RateLimiter limiter) {
        for (int granted = 0; granted < 1_000; granted++) {
            try {
                limiter.acquire();
            } catch (CallRejectedException rejected) {
                return granted;
            }
        }
        return 1_000;
    }
}
