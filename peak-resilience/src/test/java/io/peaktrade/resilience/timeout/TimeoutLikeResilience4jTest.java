package io.peaktrade.resilience.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallTimedOutException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What resilience4j's page on its time limiter promises, asked of ours; where ours differs, that is on purpose. */
@org.junit.jupiter.api.Timeout(60)
class TimeoutLikeResilience4jTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void returnsWhatComesWithinTimeoutDuration() {
        Timeout timeout = timeout(Duration.ofMinutes(1));
        assertThat(timeout.<String, RuntimeException>call(() -> "in time")).isEqualTo("in time");
        assertThatThrownBy(() -> timeout.call(() -> {
                    throw new IOException("down");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("down");
    }

    @Test
    void interruptsWhatRunsWhenItsTimeIsOver() throws InterruptedException {
        Timeout timeout = timeout(SHORT);
        assertThatThrownBy(() -> timeout.call(this::hang)).isInstanceOf(CallTimedOutException.class);
        interrupted.await();
    }

    @Test
    void failsAndCancelsAStageWhoseTimeIsOver() {
        var stage = new CompletableFuture<String>();
        CompletableFuture<String> answer = timeout(SHORT).callAsync(() -> stage);
        assertThatThrownBy(answer::join).hasCauseInstanceOf(CallTimedOutException.class);
        await().until(stage::isCancelled);
    }

    /** Theirs needs an executor from its caller, whose threads a stuck call keeps without anybody counting them. */
    @Test
    void differsInThatItCountsWhatIgnoresItsInterrupt() {
        Timeout timeout = timeout(SHORT);
        assertThatThrownBy(() -> timeout.run(this::ignoreInterrupts)).isInstanceOf(CallTimedOutException.class);
        assertThat(recorder.gauge(TimeoutFamilies.ABANDONED_TASKS).at("quote").getValue())
                .isEqualTo(1);
        release.countDown();
    }

    /** Theirs throws a checked TimeoutException, which every lambda around it has to declare. */
    @Test
    void differsInThatItsExceptionIsUncheckedAndShowsTheStuckThread() {
        Timeout timeout = timeout(SHORT);
        assertThatThrownBy(() -> timeout.call(this::hang))
                .isInstanceOf(RuntimeException.class)
                .hasMessage("quote did not answer within PT0.2S")
                .hasCauseInstanceOf(Exception.class);
    }

    private Timeout timeout(Duration duration) {
        return new Timeout("quote", TimeoutPolicy.of(duration), recorder, TimeSource.system());
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

    private void ignoreInterrupts() {
        while (release.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
