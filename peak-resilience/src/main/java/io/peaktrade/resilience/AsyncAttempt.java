package io.peaktrade.resilience;

import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.timeout.Timeout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One attempt's way through the parts, waiting for none of them on a thread, and then through the stage's own time. */
final class AsyncAttempt<T> implements Attempt<T> {
    private final AsyncAttempts<T> attempts;
    private final Terms terms;
    private final Iterator<Admission> ahead;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final Deque<Held> held = new ArrayDeque<>();
    private @Nullable Future<?> pending;
    private boolean over;

    private record Held(Admission part, Object lease) {}

    AsyncAttempt(AsyncAttempts<T> attempts, Terms terms) {
        this.attempts = attempts;
        this.terms = terms;
        ahead = attempts.passage().admissions().iterator();
    }

    @Override
    public CompletableFuture<T> start() {
        enterNext();
        return outcome;
    }

    private void enterNext() {
        try {
            if (ahead.hasNext()) {
                enter(ahead.next());
            } else {
                begin();
            }
        } catch (Throwable thrown) {
            end(null, thrown);
        }
    }

    private void enter(Admission part) {
        CompletableFuture<Object> entry =
                part.enterLater(terms, attempts.scheduling().scheduler());
        await(entry);
        var unused = entry.whenComplete((lease, rejected) -> {
            if (rejected != null) {
                end(null, rejected);
            } else if (hold(part, lease)) {
                enterNext();
            } else {
                part.ignored(lease);
            }
        });
    }

    private void begin() throws Exception {
        attempts.passage().requireInTime(terms);
        Timeout timeout = attempts.spec().timeout();
        if (isOver()) {
            return;
        }
        CompletionStage<T> stage =
                timeout == null ? attempts.call().call() : timeout.callAsync(attempts.call(), terms, handOver());
        if (stage == null) {
            throw new IllegalArgumentException("the guarded call must return a stage, but returned null");
        }
        await(stage.toCompletableFuture());
        var unused = stage.whenComplete(this::end);
    }

    /** The call begins now; what happens after this ends it only once. */
    private synchronized boolean isOver() {
        held.forEach(one -> one.part.begin(one.lease));
        return over;
    }

    /** A stage that goes on after its timeout keeps its place in the bulkhead. */
    private synchronized Runnable handOver() {
        Admission bulkhead = attempts.passage().bulkhead();
        for (Held one : held) {
            if (one.part == bulkhead) {
                held.remove(one);
                return () -> one.part.ignored(one.lease);
            }
        }
        return () -> {};
    }

    @Override
    public void cancel() {
        Future<?> cancelled = pending();
        if (endLeases(one -> one.part.ignored(one.lease))) {
            if (cancelled != null) {
                cancelled.cancel(true);
            }
            outcome.cancel(false);
        }
    }

    private void end(@Nullable T value, @Nullable Throwable thrown) {
        if (thrown == null) {
            if (endLeases(one -> one.part.succeeded(one.lease, value))) {
                outcome.complete(value);
            }
            return;
        }
        Throwable cause = unwrapped(thrown);
        if (endLeases(one -> one.part.failed(one.lease, cause))) {
            outcome.completeExceptionally(cause);
        }
    }

    /** Innermost first, once. */
    private boolean endLeases(Consumer<Held> end) {
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
        }
        held.descendingIterator().forEachRemaining(end);
        return true;
    }

    private synchronized boolean hold(Admission part, Object lease) {
        return !over && held.add(new Held(part, lease));
    }

    /** Cancels the stage together with this attempt; at once if the attempt is over. */
    private void await(Future<?> next) {
        boolean late;
        synchronized (this) {
            pending = next;
            late = over;
        }
        if (late) {
            next.cancel(true);
        }
    }

    private synchronized @Nullable Future<?> pending() {
        return pending;
    }

    /** Stages wrap their failure once for each step. */
    static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
