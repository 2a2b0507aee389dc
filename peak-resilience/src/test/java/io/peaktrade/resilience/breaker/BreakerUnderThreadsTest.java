package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Exported;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BreakerUnderThreadsTest {
    private static final int THREADS = 4;
    private static final int CALLS = 25_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final LongAdder failed = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void countsEveryCallOnceWhileItTripsAndRecovers() throws Exception {
        var exported = new Exported();
        var policy = CircuitBreakerPolicy.ofLast(3, 10, Duration.ofNanos(20_000));
        var breaker = new CircuitBreaker("kraken_api", policy, exported.recorder(), TimeSource.system());
        onAllThreads(() -> callAtRandom(breaker));
        assertThat(count(exported, "calls_total", "outcome=\"failure\"")).isEqualTo(failed.sum());
        assertThat(count(exported, "calls_total", "outcome=\"rejected\"")).isEqualTo(rejected.sum());
        assertThat(count(exported, "calls_total", "outcome=\"success\""))
                .isEqualTo((long) THREADS * CALLS - failed.sum() - rejected.sum());
        long opened = count(exported, "transitions_total", "to=\"open\"");
        long halfOpened = count(exported, "transitions_total", "to=\"half_open\"");
        assertThat(opened).isGreaterThan(0);
        assertThat(opened - halfOpened).isBetween(0L, 1L);
    }

    @Test
    void letsOneOfAllThreadsThatRushProbe() throws Exception {
        var test = new BreakerUnderTest();
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        var probing = new LongAdder();
        var allTried = new CountDownLatch(THREADS);
        onAllThreads(() -> {
            try {
                test.breaker.run(() -> {
                    probing.increment();
                    allTried.countDown();
                    awaitQuietly(allTried);
                });
            } catch (CallRejectedException expected) {
                allTried.countDown();
            }
        });
        assertThat(probing.sum()).isEqualTo(1);
        assertThat(test.calls("rejected")).isEqualTo(THREADS - 1);
        assertThat(test.state()).isZero();
    }

    @Test
    void neverLetsTheTimeInAStateGoDown() throws Exception {
        var exported = new Exported();
        var policy = CircuitBreakerPolicy.consecutive(1, Duration.ofNanos(20_000));
        var breaker = new CircuitBreaker("kraken_api", policy, exported.recorder(), TimeSource.system());
        Future<?> calls = threads.submit(() -> callAtRandom(breaker));
        long before = 0;
        while (!calls.isDone()) {
            long now = count(exported, "state_seconds_total", "state=\"open\"");
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        calls.get();
        assertThat(count(exported, "state_seconds_total", "state=\"open\""))
                .isGreaterThanOrEqualTo(before)
                .isPositive();
    }

    private void onAllThreads(Runnable work) throws InterruptedException, ExecutionException {
        var all = IntStream.range(0, THREADS)
                .<Future<?>>mapToObj(thread -> threads.submit(work))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
    }

    private void callAtRandom(CircuitBreaker breaker) {
        var random = new Random(Thread.currentThread().getId());
        for (int call = 0; call < CALLS; call++) {
            boolean fails = random.nextInt(5) == 0;
            try {
                breaker.run(() -> {
                    if (fails) {
                        throw new UnsupportedOperationException();
                    }
                });
            } catch (UnsupportedOperationException expected) {
                failed.increment();
            } catch (CallRejectedException expected) {
                rejected.increment();
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupt) {
            throw new AssertionError(interrupt);
        }
    }

    private static long count(Exported exported, String what, String label) {
        return exported.count("peak_circuit_breaker_%s{name=\"kraken_api\",%s}".formatted(what, label));
    }
}
