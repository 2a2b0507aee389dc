package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.Terms;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RateLimiterWaitTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final RateLimiterPolicy PATIENT =
            RateLimiterPolicy.of(1, SECOND).withMaxWait(Duration.ofSeconds(10));

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void waitsAsLongAsItHasToAndExportsHowLongThatWas() {
        var time = new ManualTime();
        RateLimiter limiter = limiter(PATIENT, time);
        limiter.acquire();
        time.pass(Duration.ofMillis(400));
        limiter.acquire();
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(600));
        var waits = recorder.histogram(LimitFamilies.RATE_LIMITER_WAIT).at("kraken");
        assertThat(waits.getCount()).isEqualTo(2);
        assertThat(waits.getSnapshot().getMean()).isEqualTo(300_000_000); // of none and 600 ms
    }

    @Test
    void rejectsAtOnceWhatWouldWaitInVain() {
        var time = new ManualTime();
        RateLimiter limiter = limiter(RateLimiterPolicy.of(1, SECOND).withMaxWait(Duration.ofMillis(999)), time);
        limiter.acquire();
        assertThat(rejection(limiter, Terms.USUAL).reason()).isEqualTo(Reason.RATE_LIMITED);
        time.pass(Duration.ofMillis(1));
        CallRejectedException late = rejection(limiter, Terms.USUAL.until(time.nanos() + 998_000_000));
        assertThat(late.reason()).isEqualTo(Reason.DEADLINE_PASSED);
        assertThat(late.retryAfter()).contains(Duration.ofMillis(999));
        assertThat(time.sleeps()).isEmpty();
        limiter.acquire(1, Terms.USUAL.until(time.nanos() + 999_000_000));
    }

    @Test
    void servesThoseWhoWaitInTheOrderInWhichTheyCame() {
        var time = new SteppedTime();
        RateLimiter limiter = limiter(PATIENT, time);
        limiter.acquire();
        for (int i = 1; i <= 4; i++) {
            waitInLine(limiter, Terms.USUAL, "call " + i);
            int waiting = i;
            await().until(() -> time.sleepers() == waiting);
        }
        pass(time, 4);
        assertThat(order).containsExactly("call 1", "call 2", "call 3", "call 4");
    }

    @Test
    void servesUrgentCallsBeforeOthersThatWait() {
        var time = new SteppedTime();
        RateLimiter limiter = limiter(PATIENT, time);
        limiter.acquire();
        waitInLine(limiter, Terms.USUAL, "quote");
        await().until(() -> time.sleepers() == 1);
        waitInLine(limiter, Terms.USUAL.urgently(), "cancel");
        await().until(() -> time.sleepers() == 2);
        pass(time, 2);
        assertThat(order).containsExactly("cancel", "quote");
    }

    @Test
    void countsThoseAheadBeforeItLetsAnybodyWait() {
        var time = new SteppedTime();
        RateLimiter limiter = limiter(PATIENT.withMaxWait(Duration.ofSeconds(2)), time);
        limiter.acquire();
        waitInLine(limiter, Terms.USUAL, "call 1");
        await().until(() -> time.sleepers() == 1);
        waitInLine(limiter, Terms.USUAL, "call 2");
        await().until(() -> time.sleepers() == 2);
        assertThat(rejection(limiter, Terms.USUAL).retryAfter()).contains(Duration.ofSeconds(3));
        pass(time, 2);
    }

    @Test
    void givesUpThePlaceOfWhoeverIsInterrupted() throws InterruptedException {
        var time = new SteppedTime();
        RateLimiter limiter = limiter(PATIENT, time);
        limiter.acquire();
        Thread interrupted = waitInLine(limiter, Terms.USUAL, "call 1");
        await().until(() -> time.sleepers() == 1);
        interrupted.interrupt();
        interrupted.join();
        assertThat(order).containsExactly("INTERRUPTED, interrupted: true");
        time.pass(SECOND);
        limiter.acquire();
    }

    @Test
    void waitsWithoutAThread() {
        RateLimiter limiter =
                limiter(RateLimiterPolicy.of(1, Duration.ofMillis(20)).withMaxWait(SECOND), TimeSource.system());
        limiter.acquire();
        CompletableFuture<Object> first = limiter.admission().enterLater(Terms.USUAL, scheduler);
        CompletableFuture<Object> cancelled = limiter.admission().enterLater(Terms.USUAL, scheduler);
        CompletableFuture<Object> second = limiter.admission().enterLater(Terms.USUAL, scheduler);
        cancelled.cancel(false);
        first.join();
        second.join();
    }

    @Test
    void rejectsWithoutAThreadToo() {
        var time = new ManualTime();
        RateLimiter limiter = limiter(PATIENT, time);
        limiter.acquire();
        assertThat(limiter.admission().enterLater(Terms.USUAL.until(time.nanos()), scheduler))
                .isCompletedExceptionally();
    }

    private RateLimiter limiter(RateLimiterPolicy policy, TimeSource time) {
        return new RateLimiter("kraken", policy, recorder, time);
    }

    private Thread waitInLine(RateLimiter limiter, Terms terms, String call) {
        var thread = new Thread(() -> {
            try {
                limiter.acquire(1, terms);
                order.add(call);
            } catch (CallRejectedException rejected) {
                order.add(rejected.reason() + ", interrupted: " + Thread.interrupted());
            }
        });
        thread.start();
        return thread;
    }

    /** Second by second; in each of them one call is let through. */
    private void pass(SteppedTime time, int seconds) {
        for (int i = 1; i <= seconds; i++) {
            time.pass(SECOND);
            int served = i;
            await().until(() -> {
                time.pass(Duration.ofNanos(50_000)); // whoever comes next may look a little later
                return order.size() == served;
            });
        }
    }

    private static CallRejectedException rejection(RateLimiter limiter, Terms terms) {
        return catchThrowableOfType(CallRejectedException.class, () -> limiter.acquire(1, terms));
    }
}
