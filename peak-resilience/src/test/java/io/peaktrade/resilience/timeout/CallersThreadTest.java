package io.peaktrade.resilience.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Terms;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(60)
class CallersThreadTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Exported exported = new Exported();

    @Test
    void runsTheCallWhereItsCallerIs() {
        Timeout timeout = timeout(Duration.ofMinutes(1));
        assertThat(timeout.<Thread, RuntimeException>call(Thread::currentThread))
                .isSameAs(Thread.currentThread());
        assertThatThrownBy(() -> timeout.call(() -> {
                    throw new IOException("down");
                }))
                .isInstanceOf(IOException.class);
    }

    @Test
    void interruptsACallThatTakesTooLongAndLeavesNoInterruptBehind() {
        Timeout timeout = timeout(SHORT);
        for (int i = 0; i < 3; i++) {
            var late = catchThrowableOfType(CallTimedOutException.class, () -> timeout.call(CallersThreadTest::hang));
            assertThat(late).hasMessage("quote did not answer within PT0.02S");
            assertThat(late.getSuppressed()).hasExactlyElementsOfTypes(InterruptedException.class);
            assertThat(late)
                    .cause()
                    .satisfies(cause -> assertThat(cause.getStackTrace())
                            .anyMatch(frame -> frame.getMethodName().equals("hang")));
            assertThat(Thread.interrupted()).isFalse();
        }
        assertThat(exported.count("peak_timeouts_total{operation=\"quote\"}")).isEqualTo(3);
        assertThat(exported.value("peak_abandoned_tasks{operation=\"quote\"}")).isZero();
    }

    @Test
    void doesNotBelieveAnAnswerThatCameTooLate() {
        assertThatThrownBy(() -> timeout(SHORT).call(CallersThreadTest::ignoreTheFirstInterrupt))
                .isInstanceOf(CallTimedOutException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void letsAnErrorThroughThatCameTooLate() {
        assertThatThrownBy(() -> timeout(SHORT).run(() -> {
                    ignoreTheFirstInterrupt();
                    throw new OutOfMemoryError("no room");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void endsAnInnerCallWithTheOuterOne() {
        Timeout timeout = timeout(SHORT);
        assertThatThrownBy(() -> timeout.call(() -> timeout.call(CallersThreadTest::hang)))
                .isInstanceOf(CallTimedOutException.class);
        assertThat(exported.count("peak_timeouts_total{operation=\"quote\"}")).isEqualTo(1);
    }

    @Test
    void seesADeadlineThatIsSoonerThanThoseOfTheCallsBefore() {
        Timeout timeout = timeout(Duration.ofHours(1));
        timeout.run(() -> {});
        Terms soon = Terms.USUAL.until(System.nanoTime() + SHORT.toNanos());
        assertThatThrownBy(() -> timeout.call(CallersThreadTest::hang, soon, () -> {}))
                .isInstanceOf(CallTimedOutException.class);
    }

    @Test
    void interruptsJustTheCallsThatHangAmongMany() throws Exception {
        Timeout timeout = timeout(Duration.ofMillis(50));
        var inTime = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(threads.submit(() -> callAndHang(timeout, inTime)));
        }
        for (Future<?> part : parts) {
            part.get();
        }
        threads.shutdown();
        assertThat(exported.count("peak_timeouts_total{operation=\"quote\"}")).isEqualTo(4 * 20);
    }

    private static void callAndHang(Timeout timeout, AtomicInteger inTime) {
        for (int i = 0; i < 20; i++) {
            for (int quick = 0; quick < 1_000; quick++) {
                timeout.run(inTime::incrementAndGet);
            }
            assertThatThrownBy(() -> timeout.call(CallersThreadTest::hang)).isInstanceOf(CallTimedOutException.class);
        }
    }

    private Timeout timeout(Duration duration) {
        return new Timeout(
                "quote", TimeoutPolicy.of(duration).inCallersThread(), exported.recorder(), TimeSource.system());
    }

    private static String hang() throws InterruptedException {
        new CountDownLatch(1).await();
        return "never";
    }

    private static String ignoreTheFirstInterrupt() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return "too late";
    }
}
