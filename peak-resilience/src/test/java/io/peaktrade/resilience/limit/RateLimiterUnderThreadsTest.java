package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.call.CallRejectedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RateLimiterUnderThreadsTest {
    private static final int THREADS = 8;

    private final ReadTime time = new ReadTime();
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final long start = time.nanos();

    @Test
    void neverExceedsAnyOfItsLimitsInAnyWindowAndUsesThemUp() throws Exception {
        var policy = RateLimiterPolicy.of(10, Duration.ofSeconds(1)).and(300, Duration.ofMinutes(1));
        List<Long> grants = grants(policy, Duration.ofMinutes(5), Duration.ofMillis(10));
        assertNoWindowExceeds(10, Duration.ofSeconds(1), grants);
        assertNoWindowExceeds(300, Duration.ofMinutes(1), grants);
        assertThat(grants.size()).isBetween(1_470, 1_500);
    }

    @Test
    void usesUpALimitOfASecond() throws Exception {
        var policy = RateLimiterPolicy.of(100, Duration.ofSeconds(1));
        List<Long> grants = grants(policy, Duration.ofSeconds(20), Duration.ofMillis(1));
        assertNoWindowExceeds(100, Duration.ofSeconds(1), grants);
        assertThat(grants.size()).isBetween(1_960, 2_000);
    }

    @Test
    void neverExceedsALimitOfManyThousandsEither() throws Exception {
        var policy = RateLimiterPolicy.of(5_000, Duration.ofSeconds(1));
        List<Long> grants = grants(policy, Duration.ofSeconds(10), Duration.ofMillis(1));
        assertNoWindowExceeds(5_000, Duration.ofSeconds(1), grants);
        assertThat(grants.size()).isBetween(49_000, 50_000);
    }

    /**
     * Every thread asks until it is rejected; when all are, time moves on. If each moved it on alone, the time for which
     * the machine lets one wait between a grant and its record would be hours to the limiter.
     */
    private List<Long> grants(RateLimiterPolicy policy, Duration length, Duration step) throws Exception {
        var limiter = new RateLimiter("kraken", policy, recorder, time);
        var threads = Executors.newFixedThreadPool(THREADS);
        var allRejected = new CyclicBarrier(THREADS, () -> time.pass(step));
        List<Future<List<Long>>> parts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            parts.add(threads.submit(() -> grantsOfOne(limiter, length.toNanos(), allRejected)));
        }
        threads.shutdown();
        return sorted(parts).stream().filter(at -> at < length.toNanos()).toList();
    }

    private List<Long> grantsOfOne(RateLimiter limiter, long length, CyclicBarrier allRejected) throws Exception {
        List<Long> grants = new ArrayList<>();
        while (time.nanos() - start < length) {
            try {
                limiter.acquire();
                grants.add(time.last() - start);
            } catch (CallRejectedException rejected) {
                allRejected.await();
            }
        }
        return grants;
    }

    private static List<Long> sorted(List<Future<List<Long>>> parts) throws InterruptedException, ExecutionException {
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> part : parts) {
            all.addAll(part.get());
        }
        return all.stream().sorted().toList();
    }

    private static void assertNoWindowExceeds(int permits, Duration window, List<Long> grants) {
        for (int i = permits; i < grants.size(); i++) {
            assertThat(grants.get(i) - grants.get(i - permits)).isGreaterThanOrEqualTo(window.toNanos());
        }
    }
}
