package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Terms;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final RateLimiterPolicy TWO = RateLimiterPolicy.of(2, SECOND);

    private final ManualTime time = new ManualTime();
    private final Exported exported = new Exported();

    @Test
    void rejectsWhatIsTooMuchAndSaysWhenToComeBack() {
        RateLimiter limiter = limiter(TWO);
        assertThat(granted(limiter)).isEqualTo(2);
        time.pass(Duration.ofMillis(300));
        CallRejectedException rejected = rejection(limiter, Terms.USUAL);
        assertThat(rejected).hasMessage("rate limiter kraken has no permit left: retry after PT0.7S");
        assertThat(rejected.reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(rejected.part()).isEqualTo("kraken");
        assertThat(rejected.attempts()).isZero();
        assertThat(exported.count("peak_rate_limiter_rejected_total{name=\"kraken\"}"))
                .isEqualTo(2);
    }

    @Test
    void passesOnJustWhatACallReturnsOrThrows() throws IOException {
        RateLimiter limiter = limiter(TWO);
        assertThat(limiter.<String, RuntimeException>call(() -> "sent")).isEqualTo("sent");
        assertThatThrownBy(() -> limiter.call(() -> {
                    throw new IOException("down");
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> limiter.run(() -> {
                    throw new AssertionError("must not run");
                }))
                .isInstanceOf(CallRejectedException.class);
    }

    /** Whoever counts by the minute of a clock lets twice as many through around its turn. */
    @Test
    void allowsNoBurstOfTwiceTheLimitAnywhere() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(10, SECOND));
        time.pass(Duration.ofMillis(990));
        assertThat(granted(limiter)).isEqualTo(10);
        time.pass(Duration.ofMillis(20));
        assertThat(granted(limiter)).isZero();
        time.pass(Duration.ofMillis(980));
        assertThat(granted(limiter)).isEqualTo(10);
    }

    @Test
    void doesNotFollowTheWallClock() {
        RateLimiter limiter = limiter(TWO);
        assertThat(granted(limiter)).isEqualTo(2);
        for (int hours : new int[] {1, -1, 14, -14}) {
            time.stepWallClock(Duration.ofHours(hours));
            assertThat(rejection(limiter, Terms.USUAL).retryAfter()).contains(SECOND);
        }
        time.pass(SECOND);
        time.stepWallClock(Duration.ofHours(-14));
        assertThat(granted(limiter)).isEqualTo(2);
    }

    @Test
    void letsACancelPassThatFindsReservedPermits() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(5, SECOND).reserving(2));
        assertThat(granted(limiter)).isEqualTo(3);
        limiter.acquire(2, Terms.USUAL.urgently());
        assertThat(rejection(limiter, Terms.USUAL.urgently()).retryAfter()).contains(SECOND);
    }

    @Test
    void takesAHeavyCallWholeOrNotAtAll() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(5, SECOND));
        limiter.acquire(3);
        assertThatThrownBy(() -> limiter.acquire(3)).isInstanceOf(CallRejectedException.class);
        limiter.acquire(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limiter.acquire(6))
                .withMessage("weight of a call through rate limiter kraken must be from 1 to 5, like 1, but is '6'");
    }

    @Test
    void believesAVenueThatSaysLessIsLeft() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(10, SECOND).and(300, Duration.ofMinutes(1)));
        limiter.resetAt(new RateLimit(300, Duration.ofMinutes(1)), now().plusSeconds(20), 3);
        assertThat(granted(limiter)).isEqualTo(3);
        assertThat(rejection(limiter, Terms.USUAL).retryAfter()).contains(Duration.ofSeconds(20));
        time.stepWallClock(Duration.ofHours(-14));
        time.pass(Duration.ofSeconds(20));
        assertThat(granted(limiter)).isEqualTo(10);
    }

    @Test
    void staysWithTheSmallerNumberWhereAnswersOvertakeEachOther() {
        RateLimit limit = new RateLimit(10, SECOND);
        RateLimiter limiter = limiter(RateLimiterPolicy.of(10, SECOND));
        Instant reset = now().plusMillis(500);
        limiter.resetAt(limit, reset, 2);
        limiter.resetAt(limit, reset, 7);
        assertThat(granted(limiter)).isEqualTo(2);
        limiter.resetAt(limit, now().plusMillis(900), 1);
        assertThat(granted(limiter)).isEqualTo(1);
    }

    /** A header in the wrong unit, or of a limit that was reconfigured away, must not silence the strategy. */
    @Test
    void keepsWhatAVenueSaysWithinOneWindow() {
        RateLimit limit = new RateLimit(2, SECOND);
        RateLimiter limiter = limiter(TWO);
        limiter.resetAt(limit, Instant.MAX, -5);
        assertThat(rejection(limiter, Terms.USUAL).retryAfter()).contains(SECOND);
        time.pass(SECOND);
        limiter.resetAt(limit, now().minusSeconds(1), 0);
        limiter.resetAt(new RateLimit(7, SECOND), now().plusSeconds(1), 0);
        assertThat(granted(limiter)).isEqualTo(2);
    }

    @Test
    void remembersWhatItHasGrantedWhenItIsReconfigured() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(4, SECOND));
        assertThat(granted(limiter)).isEqualTo(4);
        time.pass(Duration.ofMillis(600));
        limiter.reconfigure(RateLimiterPolicy.of(6, SECOND));
        assertThat(granted(limiter)).isEqualTo(2);
        assertThat(rejection(limiter, Terms.USUAL).retryAfter()).contains(Duration.ofMillis(400));
        limiter.reconfigure(RateLimiterPolicy.of(3, SECOND.multipliedBy(2)));
        assertThat(limiter.policy().limits()).containsExactly(new RateLimit(3, SECOND.multipliedBy(2)));
        assertThat(rejection(limiter, Terms.USUAL).retryAfter()).contains(Duration.ofMillis(1400));
    }

    @Test
    void keepsWhatAVenueHasSaidWhenItIsReconfigured() {
        RateLimiter limiter = limiter(RateLimiterPolicy.of(4, SECOND));
        limiter.acquire();
        limiter.resetAt(new RateLimit(4, SECOND), now().plusMillis(500), 1);
        limiter.reconfigure(RateLimiterPolicy.of(4, SECOND).and(8, Duration.ofMinutes(1)));
        assertThat(granted(limiter)).isEqualTo(1);
    }

    @Test
    void letsAllPassOnceItHasEnded() {
        RateLimiter limiter = limiter(TWO);
        limiter.end();
        assertThat(exported.has("peak_rate_limiter_rejected_total{name=\"kraken\"}"))
                .isFalse();
        assertThat(exported.has("peak_rate_limiter_wait_seconds{name=\"kraken\"}"))
                .isFalse();
        limiter.run(() -> granted(limiter));
        assertThatThrownBy(() -> limiter.call(() -> {
                    throw new IOException("made");
                }))
                .isInstanceOf(IOException.class);
    }

    @Test
    void exportsItsSeriesFromTheStartAndRefusesASecondOfItsName() {
        limiter(TWO);
        assertThat(exported.count("peak_rate_limiter_rejected_total{name=\"kraken\"}"))
                .isZero();
        assertThat(exported.has("peak_rate_limiter_wait_seconds{name=\"kraken\"}"))
                .isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> limiter(TWO))
                .withMessage("rate limiter kraken exists already: share that one, or choose another name");
    }

    private RateLimiter limiter(RateLimiterPolicy policy) {
        return new RateLimiter("kraken", policy, exported.recorder(), time);
    }

    private Instant now() {
        return Instant.ofEpochMilli(time.epochMillis());
    }

    /** How many calls it lets through now, at most 20. */
    private static int granted(RateLimiter limiter) {
        for (int granted = 0; granted < 20; granted++) {
            try {
                limiter.acquire();
            } catch (CallRejectedException rejected) {
                return granted;
            }
        }
        return 20;
    }

    private static CallRejectedException rejection(RateLimiter limiter, Terms terms) {
        return catchThrowableOfType(CallRejectedException.class, () -> limiter.acquire(1, terms));
    }
}
