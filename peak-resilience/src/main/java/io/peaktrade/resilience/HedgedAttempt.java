package io.peaktrade.resilience;

import static java.util.Objects.requireNonNull;

import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.retry.Retry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An attempt, and a second one if that has not answered in time; the first answer wins, the other is cancelled. */
final class HedgedAttempt<T> implements Attempt<T> {
    private final AsyncAttempts<T> attempts;
    private final Terms terms;
    private final AsyncAttempt<T> first;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable AsyncAttempt<T> second;
    private @Nullable Future<?> timer;
    private int running = 1;
    private boolean over;

    HedgedAttempt(AsyncAttempts<T> attempts, Terms terms) {
        this.attempts = attempts;
        this.terms = terms;
        first = attempts.single(terms);
    }

    @Override
    public CompletableFuture<T> start() {
        Runnable hedge = attempts.spec().context().apply(this::hedge);
        var unused = first.start().whenComplete((value, thrown) -> ended(first, value, thrown));
        if (!outcome.isDone()) {
            schedule(hedge);
        }
        return outcome;
    }

    private void schedule(Runnable hedge) {
        long delay = requireNonNull(attempts.spec().hedge()).toNanos();
        try {
            Future<?> due = attempts.scheduling().scheduler().schedule(hedge, delay, TimeUnit.NANOSECONDS);
            synchronized (this) {
                timer = due;
            }
        } catch (RejectedExecutionException closed) {
            // Without a scheduler the first attempt goes on alone.
        }
    }

    private void hedge() {
        Retry retry = attempts.spec().retry();
        AsyncAttempt<T> hedge = attempts.single(terms);
        synchronized (this) {
            if (over || (retry != null && !retry.takeExtraAttempt())) {
                return;
            }
            second = hedge;
            running++;
        }
        var unused = hedge.start().whenComplete((value, thrown) -> ended(hedge, value, thrown));
    }

    private void ended(AsyncAttempt<T> attempt, @Nullable T value, @Nullable Throwable thrown) {
        AsyncAttempt<T> loser;
        synchronized (this) {
            running--;
            if (over || (thrown != null && running > 0)) {
                return;
            }
            over = true;
            loser = attempt == first ? second : first;
        }
        count(thrown == null && attempt != first);
        stopTimer();
        if (loser != null) {
            loser.cancel();
        }
        if (thrown == null) {
            outcome.complete(value);
        } else {
            outcome.completeExceptionally(thrown);
        }
    }

    private synchronized void count(boolean hedgeWon) {
        if (hedgeWon) {
            attempts.series().hedged(HedgeOutcome.WON);
        } else if (second != null) {
            attempts.series().hedged(HedgeOutcome.LOST);
        }
    }

    @Override
    public void cancel() {
        AsyncAttempt<T> other;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            other = second;
        }
        count(false);
        stopTimer();
        first.cancel();
        if (other != null) {
            other.cancel();
        }
        outcome.cancel(false);
    }

    private synchronized void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
