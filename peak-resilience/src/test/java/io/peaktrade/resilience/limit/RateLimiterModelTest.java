package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Terms;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Twenty thousand random steps each, compared with {@link LimitModel}; every retryAfter is tried out. */
class RateLimiterModelTest {
    private static final int SEEDS = 200;
    private static final int STEPS = 100;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void grantsJustWhatOneLimitAllows() {
        compare(RateLimiterPolicy.of(1, SECOND));
        compare(RateLimiterPolicy.of(7, SECOND));
    }

    @Test
    void grantsJustWhatSeveralLimitsAllowTogether() {
        compare(RateLimiterPolicy.of(5, SECOND).and(12, SECOND.multipliedBy(5)));
        compare(RateLimiterPolicy.of(12, SECOND.multipliedBy(5)).and(5, SECOND).and(2, Duration.ofMillis(100)));
    }

    @Test
    void keepsReservedPermitsForUrgentCallsAndAMarginBetweenWindows() {
        compare(RateLimiterPolicy.of(6, SECOND).and(14, SECOND.multipliedBy(4)).reserving(2));
        compare(RateLimiterPolicy.of(6, SECOND)
                .withMargin(Duration.ofMillis(37))
                .reserving(5));
    }

    private static void compare(RateLimiterPolicy policy) {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var time = new ManualTime();
            var limiter = new RateLimiter("kraken", policy, new MetricsRecorder(new MetricRegistry()), time);
            var model = new LimitModel(policy);
            for (int step = 0; step < STEPS; step++) {
                time.pass(Duration.ofNanos(random.nextInt(4) == 0 ? random.nextInt(500_000_000) : 0));
                compareStep(limiter, model, time, random);
            }
        }
    }

    private static void compareStep(RateLimiter limiter, LimitModel model, ManualTime time, Random random) {
        boolean urgent = random.nextInt(3) == 0;
        int weight = 1 + random.nextInt(limiter.policy().heaviest(urgent));
        Terms terms = urgent ? Terms.USUAL.urgently() : Terms.USUAL;
        try {
            limiter.acquire(weight, terms);
            assertThat(model.take(weight, urgent, time.nanos())).isTrue();
        } catch (CallRejectedException rejected) {
            assertThat(model.take(weight, urgent, time.nanos())).isFalse();
            Duration wait = rejected.retryAfter().orElseThrow();
            assertThat(model.take(weight, urgent, time.nanos() + wait.toNanos() - 1))
                    .isFalse();
            time.pass(wait);
            limiter.acquire(weight, terms);
            assertThat(model.take(weight, urgent, time.nanos())).isTrue();
        }
    }
}
