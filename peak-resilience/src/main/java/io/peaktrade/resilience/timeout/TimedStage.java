package io.peaktrade.resilience.timeout;

import io.peaktrade.resilience.call.CallTimedOutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A stage that has until its time is over; what comes first, its end or that, decides on the answer. */
final class TimedStage<T extends @Nullable Object> {
    private static final StackTraceElement[] NO_THREAD = {};

    private final CompletionStage<T> stage;
    private final Limits limits;
    private final Runnable whenOver;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final AtomicBoolean decided = new AtomicBoolean();

    TimedStage(CompletionStage<T> stage, Limits limits, Runnable whenOver) {
        this.stage = stage;
        this.limits = limits;
        this.whenOver = whenOver;
        var unused = answer.whenComplete((result, thrown) -> cancelIfCancelled());
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Counted before the answer is complete, and still running until the stage is. */
    void expire(long nanos, Executor completions) {
        if (decided.compareAndSet(false, true)) {
            CallTimedOutException late = limits.timedOut(nanos, NO_THREAD);
            limits.abandoned();
            var unused = stage.whenComplete((result, thrown) -> limits.cameBack());
            completions.execute(() -> answer.completeExceptionally(late));
            cancel();
        }
    }

    void complete(T result, @Nullable Throwable thrown) {
        try {
            whenOver.run();
        } finally {
            if (decided.compareAndSet(false, true)) {
                answer(result, thrown);
            }
        }
    }

    private void answer(T result, @Nullable Throwable thrown) {
        if (thrown == null) {
            answer.complete(result);
        } else {
            Throwable cause = thrown.getCause();
            answer.completeExceptionally(thrown instanceof CompletionException && cause != null ? cause : thrown);
        }
    }

    private void cancelIfCancelled() {
        if (answer.isCancelled()) {
            cancel();
        }
    }

    /** Stages that others complete need not allow it. */
    private void cancel() {
        try {
            stage.toCompletableFuture().cancel(true);
        } catch (UnsupportedOperationException ofOthers) {
            return;
        }
    }
}
