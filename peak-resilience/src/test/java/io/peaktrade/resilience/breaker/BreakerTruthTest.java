package io.peaktrade.resilience.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Exported;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is exported is what is the case, also while many threads call. */
@Timeout(120)
class BreakerTruthTest {
    private final Exported exported = new Exported();
    private final BreakerSeriesOf series = new BreakerSeriesOf(exported, "kraken");

    @Test
    @SuppressWarnings("ThreadPriorityCheck") // so that probes meet, not for correctness
    void neverRunsMoreProbesThanAllowedHoweverManyThreadsRush() throws Exception {
        var test = new BreakerUnderTest(
                BreakerUnderTest.POLICY.withProbes(3).withSuccesses(10_000).withProbeLease(Duration.ofDays(1)));
        test.trip();
        test.time.pass(BreakerUnderTest.RECOVERY);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var probed = new LongAdder();
        onThreads(64, () -> {
            for (int call = 0; call < 500; call++) {
                tryTo(() -> test.breaker.run(() -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    probed.increment();
                    Thread.yield();
                    running.decrementAndGet();
                }));
            }
        });
        assertThat(most.get()).isBetween(1, 3);
        assertThat(test.calls("success") + test.calls("rejected")).isEqualTo(64 * 500);
        assertThat(test.calls("success")).isEqualTo(probed.sum());
    }

    @Test
    void countsExactlyTheRejectionsThatItThrows() throws Exception {
        var breaker = breaker(CircuitBreakerPolicy.ofLast(3, 10, Duration.ofNanos(50_000)));
        var thrown = new LongAdder();
        onThreads(16, () -> {
            var random = new Random(Thread.currentThread().getId());
            for (int call = 0; call < 10_000; call++) {
                boolean fails = random.nextInt(3) == 0;
                try {
                    breaker.run(() -> failIf(fails));
                } catch (CallRejectedException rejected) {
                    thrown.increment();
                } catch (IllegalStateException expected) {
                    assertThat(fails).isTrue();
                }
            }
        });
        assertThat(series.calls(Outcome.REJECTED)).isEqualTo(thrown.sum()).isPositive();
    }

    @Test
    void exportsItsStateAtEachOfTenThousandScrapes() {
        var test = new BreakerUnderTest(CircuitBreakerPolicy.consecutive(1, Duration.ofMillis(3)));
        var random = new Random(5);
        for (int scrape = 0; scrape < 10_000; scrape++) {
            test.time.pass(Duration.ofNanos(random.nextInt(2_000_000)));
            boolean fails = random.nextInt(3) == 0;
            tryTo(() -> test.breaker.run(() -> failIf(fails)));
            assertThat(test.state()).isEqualTo(test.breaker.state().number());
        }
        assertThat(test.transitions("open")).isGreaterThan(100);
    }

    @Test
    void showsASecondOfOpenWithinFiftyMilliseconds() {
        var breaker = breaker(CircuitBreakerPolicy.consecutive(1, Duration.ofSeconds(1)));
        tryTo(() -> breaker.run(() -> failIf(true)));
        await().pollInterval(Duration.ofMillis(5)).until(() -> breaker.state() == State.HALF_OPEN);
        breaker.run(() -> {});
        assertThat(series.nanosIn(State.OPEN) / 1e9).isCloseTo(1, within(0.05));
    }

    @Test
    void doesNotCareForTheWallClockInAnyMode() {
        for (Duration step :
                new Duration[] {Duration.ofHours(1), Duration.ofHours(-1), Duration.ofHours(14), Duration.ofHours(-14)
                }) {
            var test = new BreakerUnderTest(
                    CircuitBreakerPolicy.failureRate(0.5, Duration.ofSeconds(64), 4, BreakerUnderTest.RECOVERY));
            test.fail(3);
            test.time.stepWallClock(step);
            test.fail();
            assertThat(test.state()).isEqualTo(2);
            test.time.stepWallClock(step);
            assertThat(test.state()).isEqualTo(2);
            test.time.pass(BreakerUnderTest.RECOVERY);
            assertThat(test.state()).isEqualTo(1);
            assertThat(test.secondsIn("open")).isEqualTo(30);
        }
    }

    private CircuitBreaker breaker(CircuitBreakerPolicy policy) {
        return new CircuitBreaker("kraken", policy, exported.recorder(), TimeSource.system());
    }

    private static void failIf(boolean fails) {
        if (fails) {
            throw new IllegalStateException("no answer");
        }
    }

    private static void tryTo(Runnable call) {
        try {
            call.run();
        } catch (CallRejectedException | IllegalStateException expected) {
            assertThat(expected).isNotNull();
        }
    }

    private static void onThreads(int count, Runnable work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        var together = new CyclicBarrier(count);
        var all = IntStream.range(0, count)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                    together.await();
                    work.run();
                    return work;
                }))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();
    }
}
