package io.peaktrade.resilience;

import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.retry.RetryRun;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One asynchronous call with its retries. Its future is completed once everything of it has been counted. */
final class AsyncCall<T> {
    private final AsyncAttempts<T> attempts;
    private final Terms terms;
    private final GuardSpec spec;
    private final @Nullable RetryRun run;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable Runnable retry;
    private @Nullable Attempt<T> attempt;
    private @Nullable Future<?> wait;

    AsyncCall(AsyncAttempts<T> attempts, Terms terms, GuardSpec spec) {
        this.attempts = attempts;
        this.terms = terms;
        this.spec = spec;
        run = spec.retry() == null ? null : spec.retry().start(terms);
    }

    CompletableFuture<T> start() {
        try {
            var unused = result.whenComplete((value, thrown) -> release());
            retry = spec.context().apply(this::retry);
            attempt();
        } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
        }
        return result;
    }

    private void attempt() {
        Attempt<T> next = attempts.next(terms);
        synchronized (this) {
            attempt = next;
        }
        var unused = next.start().whenComplete(this::ended);
        if (result.isDone()) {
            next.cancel();
        }
    }

    private void retry() {
        if (!result.isDone() && run != null) {
            run.retried();
            attempt();
        }
    }

    private void ended(@Nullable T value, @Nullable Throwable thrown) {
        if (result.isDone()) {
            return;
        }
        if (thrown == null) {
            if (run == null || run.endsWith(value) || !retryIn(run.delayAfterResult())) {
                result.complete(value);
            }
        } else {
            fail(AsyncAttempt.unwrapped(thrown));
        }
    }

    private void fail(Throwable failure) {
        try {
            if (run == null || !retryIn(run.delayAfter(failure))) {
                result.completeExceptionally(failure);
            }
        } catch (CallRejectedException counted) {
            result.completeExceptionally(counted);
        }
    }

    private boolean retryIn(long nanos) {
        if (nanos == RetryRun.GIVE_UP || retry == null) {
            return false;
        }
        try {
            Future<?> due = attempts.scheduling().scheduler().schedule(retry, nanos, TimeUnit.NANOSECONDS);
            synchronized (this) {
                wait = due;
            }
            if (result.isDone()) {
                due.cancel(false);
            }
            return true;
        } catch (RejectedExecutionException closed) {
            release();
            return false;
        }
    }

    /** Whoever completed the future, ends what is still under way. */
    private void release() {
        Attempt<T> last;
        synchronized (this) {
            if (wait != null) {
                wait.cancel(false);
            }
            last = attempt;
        }
        if (last != null) {
            last.cancel();
        }
        if (run != null) {
            run.cancelled();
        }
    }
}
