package io.peaktrade.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardAsyncTest {
    private final GuardUnderTest test = new GuardUnderTest();
    private final Guard guard = test.guard().build();
    private final List<CompletableFuture<String>> stages = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void startsOnTheCallersThreadAndEndsWithTheStage() {
        List<Thread> threads = new ArrayList<>();
        CompletableFuture<String> answer = guard.callAsync(() -> {
            threads.add(Thread.currentThread());
            return stage();
        });
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(answer).isNotDone();
        assertThat(test.breakerCalls("success")).isZero();
        stages.get(0).complete("filled");
        assertThat(answer).isCompletedWithValue("filled");
        assertThat(test.breakerCalls("success")).isEqualTo(1);
        assertThat(test.retryCalls("first_try")).isEqualTo(1);
    }

    @Test
    void hasCountedEverythingWhenTheFutureCompletes() {
        List<Long> counted = new CopyOnWriteArrayList<>();
        CompletableFuture<String> answer = guard.callAsync(this::stage);
        var seen = answer.thenAccept(value -> counted.add(test.breakerCalls("success") + test.retryCalls("first_try")));
        stages.get(0).complete("filled");
        assertThat(seen).isDone();
        assertThat(counted).containsExactly(2L);
    }

    @Test
    void retriesStagesThatFailAndCallsThatThrow() {
        var attempts = new AtomicInteger();
        CompletableFuture<String> answer = guard.callAsync(() -> switch (attempts.incrementAndGet()) {
            case 1 -> throw new IOException("did not even start");
            case 2 -> CompletableFuture.failedFuture(new IOException("failed later"));
            default -> CompletableFuture.completedFuture("filled");
        });
        await().until(answer::isDone);
        assertThat(answer).isCompletedWithValue("filled");
        assertThat(test.breakerCalls("failure")).isEqualTo(2);
        assertThat(test.retryCalls("after_retry")).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without it may return
    void neverThrowsWhateverHappens() {
        test.breaker.forceOpen();
        assertThatThrownBy(guard.callAsync(this::stage)::join).hasCauseInstanceOf(CallRejectedException.class);
        test.breaker.reset();
        assertThatThrownBy(guard.callAsync(() -> {
                    throw new StackOverflowError();
                })::join)
                .hasCauseInstanceOf(StackOverflowError.class);
        test.breaker.reset();
        test.breaker.forceClosed();
        assertThatThrownBy(guard.<String>callAsync(() -> null)::join)
                .hasRootCauseMessage("the guarded call must return a stage, but returned null");
    }

    @Test
    void cancelsTheStageAndGivesTheProbesPermitBack() {
        test.breaker.openFor(GuardUnderTest.RECOVERY);
        test.time.pass(GuardUnderTest.RECOVERY);
        CompletableFuture<String> answer = guard.callAsync(this::stage);
        answer.cancel(true);
        assertThat(stages.get(0)).isCancelled();
        assertThat(test.breakerCalls("ignored")).isEqualTo(1);
        assertThat(test.retryCalls("aborted")).isEqualTo(1);
        assertThat(test.breaker.state()).isEqualTo(State.HALF_OPEN);
        guard.run(() -> {});
        assertThat(test.breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void retriesNoMoreOnceItIsCancelled() {
        Guard patient = test.resilience
                .guard("patient")
                .retry(test.resilience.retry("patient", RetryPolicy.of(5, Duration.ofSeconds(20))))
                .build();
        CompletableFuture<String> answer = patient.callAsync(this::stage);
        stages.get(0).completeExceptionally(new IOException());
        answer.cancel(true);
        assertThat(stages).hasSize(1);
        assertThat(test.exported.count("peak_retry_calls_total{operation=\"patient\",outcome=\"aborted\"}"))
                .isEqualTo(1);
    }

    @Test
    void leavesAStageThatIsCancelledByOthersUndecided() {
        CompletableFuture<String> answer = guard.callAsync(this::stage);
        stages.get(0).cancel(true);
        assertThatThrownBy(answer::join).isInstanceOf(CancellationException.class);
        assertThat(test.breakerCalls("ignored")).isEqualTo(1);
    }

    @Test
    void carriesTheCallersContextToLaterAttempts() {
        var context = new ThreadLocal<String>();
        Guard traced = test.resilience
                .guard("traced")
                .retry(test.retry)
                .context(task -> {
                    String trace = context.get();
                    return () -> {
                        context.set(trace);
                        task.run();
                    };
                })
                .build();
        List<String> traces = new CopyOnWriteArrayList<>();
        context.set("trace 42");
        CompletableFuture<String> answer = traced.callAsync(() -> {
            traces.add(context.get());
            return traces.size() < 3 ? CompletableFuture.failedFuture(new IOException()) : stage();
        });
        await().until(() -> traces.size() == 3);
        assertThat(traces).containsOnly("trace 42");
        answer.cancel(true);
    }

    @Test
    void hedgesACallThatTakesLongAndTakesTheFirstAnswer() {
        Guard hedged =
                test.guard("hedged").hedge(Duration.ofMillis(5)).idempotent().build();
        CompletableFuture<String> answer = hedged.callAsync(this::stage);
        await().until(() -> stages.size() == 2);
        stages.get(1).complete("from the hedge");
        assertThat(answer).isCompletedWithValue("from the hedge");
        assertThat(stages.get(0)).isCancelled();
        assertThat(test.hedges("won")).isEqualTo(1);
        assertThat(test.breakerCalls("success")).isEqualTo(1);
        assertThat(test.breakerCalls("ignored")).isEqualTo(1);
    }

    @Test
    void takesTheSecondAnswerWhereTheFirstFails() {
        Guard hedged =
                test.guard("hedged").hedge(Duration.ofMillis(5)).idempotent().build();
        CompletableFuture<String> answer = hedged.callAsync(this::stage);
        await().until(() -> stages.size() == 2);
        stages.get(1).completeExceptionally(new IOException());
        assertThat(answer).isNotDone();
        stages.get(0).complete("after all");
        assertThat(answer).isCompletedWithValue("after all");
        assertThat(test.hedges("lost")).isEqualTo(1);
    }

    @Test
    void hedgesNotAtAllOnceTheRetryBudgetIsSpent() {
        test.retry.reconfigure(test.retry.policy().withBudget(1, 0));
        assertThat(test.retry.takeExtraAttempt()).isTrue();
        Guard hedged =
                test.guard("hedged").hedge(Duration.ofNanos(1)).idempotent().build();
        CompletableFuture<String> answer = hedged.callAsync(this::stage);
        var later = new CompletableFuture<Void>().completeOnTimeout(null, 50, TimeUnit.MILLISECONDS);
        await().until(later::isDone);
        assertThat(stages).hasSize(1);
        stages.get(0).complete("filled");
        assertThat(answer).isCompletedWithValue("filled");
    }

    @Test
    void endsCallsThatWaitWhenResilienceIsClosed() {
        test.close();
        CompletableFuture<String> answer = guard.callAsync(() -> CompletableFuture.failedFuture(new IOException("1")));
        assertThatThrownBy(answer::join).hasRootCauseMessage("1");
        assertThat(test.retryCalls("aborted")).isEqualTo(1);
    }

    private CompletableFuture<String> stage() {
        var stage = new CompletableFuture<String>();
        stages.add(stage);
        return stage;
    }
}
