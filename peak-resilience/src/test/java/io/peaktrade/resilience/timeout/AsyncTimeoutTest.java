package io.peaktrade.resilience.timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Terms;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@org.junit.jupiter.api.Timeout(60)
class AsyncTimeoutTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Exported exported = new Exported();
    private final CompletableFuture<String> stage = new CompletableFuture<>();
    private final AtomicInteger over = new AtomicInteger();

    @Test
    void completesAsTheStageDoesInTime() {
        Timeout timeout = timeout(LONG);
        assertThat(timeout.callAsync(() -> CompletableFuture.completedFuture("answer")))
                .isCompletedWithValue("answer");
        CompletableFuture<String> failed = timeout.callAsync(() -> stage.thenApply(answer -> answer));
        stage.completeExceptionally(new IOException("down"));
        assertThatThrownBy(failed::get).hasCauseInstanceOf(IOException.class);
        assertThat(timeouts()).isZero();
    }

    @Test
    void neverThrowsWhereTheCallDoes() {
        Timeout timeout = timeout(LONG);
        CompletableFuture<String> thrown = timeout.callAsync(
                () -> {
                    throw new IOException("down");
                },
                Terms.USUAL,
                over::incrementAndGet);
        assertThatThrownBy(thrown::get).hasCauseInstanceOf(IOException.class);
        CompletableFuture<String> stale =
                timeout.callAsync(() -> stage, Terms.USUAL.until(System.nanoTime()), over::incrementAndGet);
        assertThatThrownBy(stale::get).hasCauseInstanceOf(CallRejectedException.class);
        CompletableFuture<String> none =
                timeout.callAsync(AsyncTimeoutTest::noStage, Terms.USUAL, over::incrementAndGet);
        assertThatThrownBy(none::get).hasRootCauseMessage("the call returned no stage");
        assertThat(over.get()).isEqualTo(3);
    }

    @Test
    void cancelsAStageWhoseTimeIsOverAndCountsItBeforeThat() {
        Timeout timeout = timeout(SHORT);
        CompletableFuture<Long> counted = timeout.callAsync(() -> stage, Terms.USUAL, over::incrementAndGet)
                .handle((answer, thrown) -> timeouts());
        assertThat(counted.join()).isEqualTo(1);
        await().until(stage::isCancelled);
        await().until(() -> over.get() == 1 && abandoned() == 0);
    }

    @Test
    void countsAStageThatCannotBeCancelledUntilItIsComplete() {
        Timeout timeout = timeout(SHORT);
        CompletionStage<String> uncancellable = stage.minimalCompletionStage();
        assertThatThrownBy(() -> timeout.callAsync(() -> uncancellable, Terms.USUAL, over::incrementAndGet)
                        .join())
                .hasCauseInstanceOf(CallTimedOutException.class);
        assertThat(abandoned()).isEqualTo(1);
        assertThat(over.get()).isZero();
        stage.complete("too late");
        await().until(() -> over.get() == 1 && abandoned() == 0);
    }

    @Test
    void cancelsTheStageWithItsFuture() {
        CompletableFuture<String> answer = timeout(LONG).callAsync(() -> stage);
        answer.cancel(true);
        assertThat(stage).isCancelled();
        assertThat(timeouts()).isZero();
    }

    @Test
    void isOnTimeForTheNextThoughWhatHangsOnAnAnswerBlocks() {
        Timeout timeout = timeout(SHORT);
        var release = new CountDownLatch(1);
        var unused = timeout.callAsync(CompletableFuture<String>::new)
                .whenComplete((answer, thrown) -> awaitQuietly(release));
        assertThatThrownBy(() -> timeout.callAsync(() -> stage).join()).hasCauseInstanceOf(CallTimedOutException.class);
        release.countDown();
    }

    @Test
    void leavesAStageAloneOnceItHasEnded() {
        Timeout timeout = timeout(Duration.ofNanos(1));
        timeout.end();
        CompletableFuture<String> answer = timeout.callAsync(() -> stage);
        assertThat(answer).isNotDone();
        stage.complete("answer");
        assertThat(answer).isCompletedWithValue("answer");
    }

    private Timeout timeout(Duration duration) {
        return new Timeout("quote", TimeoutPolicy.of(duration), exported.recorder(), TimeSource.system());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("NullAway") // as a call in code that is not null-marked may
    private static CompletionStage<String> noStage() {
        return null;
    }

    private long timeouts() {
        return exported.count("peak_timeouts_total{operation=\"quote\"}");
    }

    private double abandoned() {
        return exported.value("peak_abandoned_tasks{operation=\"quote\"}");
    }
}
