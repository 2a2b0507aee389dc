package io.peaktrade.resilience.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Terms;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(60)
class TimeoutTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Exported exported = new Exported();
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AtomicInteger over = new AtomicInteger();

    @AfterEach
    void endWhatIsStuck() {
        release.countDown();
    }

    @Test
    void passesOnJustWhatACallReturnsOrThrowsInTime() {
        Timeout timeout = timeout(TimeoutPolicy.of(LONG));
        assertThat(timeout.<String, RuntimeException>call(() -> "answer")).isEqualTo("answer");
        assertThatThrownBy(() -> timeout.call(() -> {
                    throw new IOException("down");
                }))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> timeout.run(() -> {
                    throw new AssertionError("an error");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(timeouts()).isZero();
    }

    @Test
    void runsCallsOnNamedDaemonThreads() {
        Timeout timeout = timeout(TimeoutPolicy.of(LONG));
        Thread worker = timeout.call(Thread::currentThread);
        assertThat(worker.getName()).isEqualTo("peak-timeout-quote-1");
        assertThat(worker.isDaemon()).isTrue();
    }

    @Test
    void endsACallForItsCallerAndInterruptsIt() throws InterruptedException {
        Timeout timeout = timeout(TimeoutPolicy.of(SHORT));
        var late = catchThrowableOfType(CallTimedOutException.class, () -> timeout.call(this::hang));
        assertThat(late).hasMessage("quote did not answer within PT0.2S");
        assertThat(late.part()).isEqualTo("quote");
        assertThat(late.timeout()).isEqualTo(SHORT);
        interrupted.await();
        assertThat(timeouts()).isEqualTo(1);
        await().until(() -> abandoned() == 0);
    }

    @Test
    void showsWhereTheCallIsStuck() {
        Timeout timeout = timeout(TimeoutPolicy.of(SHORT));
        assertThatThrownBy(() -> timeout.run(this::ignoreInterrupts))
                .isInstanceOf(CallTimedOutException.class)
                .cause()
                .hasMessage("the thread that makes the call is here")
                .satisfies(cause -> assertThat(cause.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("ignoreInterrupts")));
    }

    @Test
    void leavesACallBehindThatIgnoresItsInterruptAndSaysWhenItIsOver() {
        Timeout timeout = timeout(TimeoutPolicy.of(SHORT));
        assertThatThrownBy(() -> timeout.call(this::stuck, Terms.USUAL, over::incrementAndGet))
                .isInstanceOf(CallTimedOutException.class);
        assertThat(abandoned()).isEqualTo(1);
        assertThat(over.get()).isZero();
        release.countDown();
        await().until(() -> over.get() == 1);
        await().until(() -> abandoned() == 0);
    }

    @Test
    void saysThatACallIsOverBeforeItsAnswerIsThere() {
        Timeout timeout = timeout(TimeoutPolicy.of(LONG));
        timeout.call(() -> "answer", Terms.USUAL, over::incrementAndGet);
        assertThat(over.get()).isEqualTo(1);
        assertThatThrownBy(
                        () -> timeout.call(() -> "answer", Terms.USUAL.until(System.nanoTime()), over::incrementAndGet))
                .isInstanceOf(CallRejectedException.class);
        assertThat(over.get()).isEqualTo(2);
    }

    @Test
    void keepsToADeadlineThatIsSooner() {
        Timeout timeout = timeout(TimeoutPolicy.of(LONG));
        Terms soon = Terms.USUAL.until(System.nanoTime() + SHORT.toNanos());
        assertThatThrownBy(() -> timeout.call(this::hang, soon, over::incrementAndGet))
                .isInstanceOf(CallTimedOutException.class);
        var stale = catchThrowableOfType(
                CallRejectedException.class, () -> timeout.call(this::hang, soon, over::incrementAndGet));
        assertThat(stale.reason()).isEqualTo(Reason.DEADLINE_PASSED);
        assertThat(stale).hasMessage("the call could not pass quote before its deadline");
    }

    @Test
    void passesAnInterruptOnToTheCall() {
        Timeout timeout = timeout(TimeoutPolicy.of(LONG));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> timeout.call(this::hang)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        Thread.currentThread().interrupt();
        String answer = timeout.call(() -> {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            return "made do";
        });
        assertThat(answer).isEqualTo("made do");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void exportsItsSeriesFromTheStartAndRefusesASecondOfItsName() {
        timeout(TimeoutPolicy.of(LONG));
        assertThat(timeouts()).isZero();
        assertThat(abandoned()).isZero();
        assertThatIllegalStateException()
                .isThrownBy(() -> timeout(TimeoutPolicy.of(LONG)))
                .withMessage("timeout quote exists already: share that one, or choose another name");
    }

    @Test
    void callsUnguardedOnceItHasEnded() {
        Timeout timeout = timeout(TimeoutPolicy.of(Duration.ofNanos(1)));
        timeout.end();
        assertThat(exported.has("peak_timeouts_total{operation=\"quote\"}")).isFalse();
        assertThat(exported.has("peak_abandoned_tasks{operation=\"quote\"}")).isFalse();
        assertThat(timeout.<Thread, RuntimeException>call(Thread::currentThread))
                .isSameAs(Thread.currentThread());
    }

    @Test
    void changesForCallsThatBeginLater() {
        Timeout timeout = timeout(TimeoutPolicy.of(SHORT));
        TimeoutPolicy patient = TimeoutPolicy.of(LONG).withWorkers(2, 1);
        timeout.reconfigure(patient);
        assertThat(timeout.policy()).isEqualTo(patient);
        assertThat(timeout.<String, RuntimeException>call(() -> "answer")).isEqualTo("answer");
        timeout.reconfigure(patient.inCallersThread());
        assertThat(timeout.<Thread, RuntimeException>call(Thread::currentThread))
                .isSameAs(Thread.currentThread());
    }

    private Timeout timeout(TimeoutPolicy policy) {
        return new Timeout("quote", policy, exported.recorder(), TimeSource.system());
    }

    private String hang() throws InterruptedException {
        try {
            release.await();
            return "too late";
        } catch (InterruptedException interrupt) {
            interrupted.countDown();
            throw interrupt;
        }
    }

    private String stuck() {
        ignoreInterrupts();
        return "much too late";
    }

    private void ignoreInterrupts() {
        while (release.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private long timeouts() {
        return exported.count("peak_timeouts_total{operation=\"quote\"}");
    }

    private double abandoned() {
        return exported.value("peak_abandoned_tasks{operation=\"quote\"}");
    }
}
