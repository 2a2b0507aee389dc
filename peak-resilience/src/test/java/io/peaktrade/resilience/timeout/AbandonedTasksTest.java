package io.peaktrade.resilience.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(120)
class AbandonedTasksTest {
    private final Exported exported = new Exported();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger over = new AtomicInteger();
    private final AtomicInteger notBegun = new AtomicInteger();
    private final ExecutorService callers = Executors.newFixedThreadPool(50);

    @AfterEach
    void endWhatIsStuck() {
        release.countDown();
        callers.shutdownNow();
    }

    @Test
    void countsAThousandTasksUntilEachHasEnded() throws Exception {
        Timeout timeout = timeout(TimeoutPolicy.of(Duration.ofMillis(20)).withWorkers(1_100, 1_000));
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            calls.add(callers.submit(() -> timesOut(timeout)));
        }
        for (Future<?> call : calls) {
            call.get();
        }
        assertThat(abandoned()).isEqualTo(1_000);
        assertThat(exported.count("peak_timeouts_total{operation=\"quote\"}")).isEqualTo(1_000 + notBegun.get());
        assertThat(rejection(timeout)).hasMessage("timeout quote has too many abandoned tasks that still run");
        release.countDown();
        await().until(() -> abandoned() == 0);
        assertThat(over.get()).isEqualTo(1_000 + notBegun.get());
        assertThat(timeout.<String, RuntimeException>call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void rejectsFurtherCallsWhileTooManyAreLeftBehind() {
        Timeout timeout = timeout(TimeoutPolicy.of(Duration.ofMillis(5)).withWorkers(3, 2));
        timesOut(timeout);
        timesOut(timeout);
        for (int i = 0; i < 1_000; i++) {
            assertThat(rejection(timeout).reason()).isEqualTo(Reason.TOO_MANY_ABANDONED);
        }
        assertThat(abandoned()).isEqualTo(2);
        assertThat(timeout.callAsync(CompletableFuture::new)).isCompletedExceptionally();
        timeout.reconfigure(timeout.policy().withWorkers(4, 3));
        timeout.reconfigure(timeout.policy().inCallersThread());
        assertThat(timeout.<String, RuntimeException>call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void neverHasMoreWorkersThanItMay() throws Exception {
        var policy = TimeoutPolicy.of(Duration.ofMinutes(1)).withWorkers(3, 1);
        var timeout = new Timeout("bounded", policy, exported.recorder(), TimeSource.system());
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            calls.add(callers.submit(() -> timeout.run(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                running.decrementAndGet();
            })));
        }
        for (Future<?> call : calls) {
            call.get();
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("peak-timeout-bounded-")))
                .hasSizeBetween(1, 3);
    }

    @Test
    void rejectsACallThatFoundNoWorkerInItsTime() throws Exception {
        Timeout timeout = timeout(TimeoutPolicy.of(Duration.ofMinutes(1)).withWorkers(2, 1));
        Future<?> first = callers.submit(() -> timeout.run(this::stuck));
        Future<?> second = callers.submit(() -> timeout.run(this::stuck));
        await().until(() -> over.get() == 2);
        Terms soon = Terms.USUAL.until(System.nanoTime() + 5_000_000);
        var rejected = catchThrowableOfType(
                CallRejectedException.class, () -> timeout.call(() -> "never begun", soon, () -> {}));
        assertThat(rejected.reason()).isEqualTo(Reason.DEADLINE_PASSED);
        assertThat(exported.count("peak_timeouts_total{operation=\"quote\"}")).isEqualTo(1);
        Thread.currentThread().interrupt();
        assertThat(rejection(timeout).reason()).isEqualTo(Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
        release.countDown();
        first.get();
        second.get();
    }

    @Test
    void firesThoughTheCommonPoolIsBusy() {
        for (int i = 0; i < 4 * ForkJoinPool.getCommonPoolParallelism() + 4; i++) {
            ForkJoinPool.commonPool().execute(this::stuck);
        }
        Timeout timeout = timeout(TimeoutPolicy.of(Duration.ofMillis(100)));
        timesOut(timeout);
        assertThatThrownBy(() -> timeout.callAsync(CompletableFuture::new).join())
                .hasCauseInstanceOf(CallTimedOutException.class);
    }

    private Timeout timeout(TimeoutPolicy policy) {
        return new Timeout("quote", policy, exported.recorder(), TimeSource.system());
    }

    /** On a busy machine a call may not have begun in its time; then it is no task that anybody leaves behind. */
    private void timesOut(Timeout timeout) {
        while (true) {
            try {
                timeout.call(this::hang, Terms.USUAL, over::incrementAndGet);
            } catch (CallTimedOutException late) {
                return;
            } catch (CallRejectedException rejected) {
                assertThat(rejected.reason()).isEqualTo(Reason.DEADLINE_PASSED);
                notBegun.incrementAndGet();
            }
        }
    }

    private String hang() {
        awaitRelease();
        return "too late";
    }

    private static CallRejectedException rejection(Timeout timeout) {
        return catchThrowableOfType(CallRejectedException.class, () -> timeout.call(() -> "never begun"));
    }

    private void stuck() {
        over.incrementAndGet();
        awaitRelease();
    }

    private void awaitRelease() {
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException ignored) {
                Thread.onSpinWait();
            }
        }
    }

    private double abandoned() {
        return exported.value("peak_abandoned_tasks{operation=\"quote\"}");
    }
}
