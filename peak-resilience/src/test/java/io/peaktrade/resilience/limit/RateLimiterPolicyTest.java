package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateLimiterPolicyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final RateLimiterPolicy TEN = RateLimiterPolicy.of(10, SECOND);

    @Test
    void readsAsItIsSaid() {
        assertThat(TEN.and(300, Duration.ofMinutes(1)).limits())
                .containsExactly(new RateLimit(10, SECOND), new RateLimit(300, Duration.ofMinutes(1)));
        assertThat(TEN.and(300, Duration.ofMinutes(1)).limits()).hasToString("[10 in PT1S, 300 in PT1M]");
        assertThat(TEN.withMaxWait(SECOND).withMargin(SECOND).reserving(2))
                .isEqualTo(new RateLimiterPolicy(List.of(new RateLimit(10, SECOND)), SECOND, SECOND, 2));
    }

    @Test
    void saysWhatALimitHasToBe() {
        refuses(
                () -> RateLimiterPolicy.of(0, SECOND),
                "permits of a rate limit must be from 1 to 1000000, like 10, but is '0'");
        refuses(
                () -> RateLimiterPolicy.of(1, Duration.ZERO),
                "window of a rate limit must be above 0 and at most 36500 days, like PT1S, but is 'PT0S'");
        refuses(
                () -> TEN.and(10, SECOND),
                "limits of a rate limiter must be one or more that differ, like [10 in PT1S], but are"
                        + " '[10 in PT1S, 10 in PT1S]'");
        refuses(
                () -> new RateLimiterPolicy(List.of(), SECOND, SECOND, 0),
                "limits of a rate limiter must be one or more that differ, like [10 in PT1S], but are '[]'");
    }

    @Test
    void saysWhatWaitsMarginsAndReservesHaveToBe() {
        refuses(
                () -> TEN.withMaxWait(SECOND.negated()),
                "longest wait of a rate limiter must be from 0 to 36500 days, like PT0.05S, but is 'PT-1S'");
        refuses(
                () -> TEN.withMargin(SECOND.negated()),
                "margin of a rate limiter must be from 0 to 36500 days, like PT0.02S, but is 'PT-1S'");
        refuses(
                () -> TEN.and(5, Duration.ofMillis(100)).reserving(5),
                "reserved permits of a rate limiter must be from 0 to 4, like 2, but is '5'");
    }

    private static void refuses(Runnable making, String message) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
    }
}
