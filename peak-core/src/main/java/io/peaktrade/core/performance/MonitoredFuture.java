package io.peaktrade.core.performance;

import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells how a future ended, once, when somebody first sees that it has: a future itself tells nobody. */
final class MonitoredFuture<T> implements Future<T> {
    private final Future<T> future;
    private final MonitoredOperation.Ending ending;
    private final TimeSource time;
    private final AtomicBoolean recorded = new AtomicBoolean();

    MonitoredFuture(Future<T> future, MonitoredOperation.Ending ending, TimeSource time) {
        this.future = future;
        this.ending = ending;
        this.time = time;
    }

    private void record(Outcome outcome) {
        if (recorded.compareAndSet(false, true)) {
            ending.record(outcome, time.nanos());
        }
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        try {
            return succeeded(future.get());
        } catch (ExecutionException | CancellationException failure) {
            record(Outcome.ERROR);
            throw failure;
        }
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return succeeded(future.get(timeout, unit));
        } catch (ExecutionException | CancellationException failure) {
            record(Outcome.ERROR);
            throw failure;
        }
    }

    private T succeeded(T result) {
        record(Outcome.SUCCESS);
        return result;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = future.cancel(mayInterruptIfRunning);
        if (cancelled) {
            record(Outcome.ERROR);
        }
        return cancelled;
    }

    @Override
    public boolean isCancelled() {
        return future.isCancelled();
    }

    @Override
    public boolean isDone() {
        boolean done = future.isDone();
        if (done && !recorded.get()) {
            recordDone();
        }
        return done;
    }

    private void recordDone() {
        try {
            get();
        } catch (ExecutionException | CancellationException seen) {
            return; // recorded as an error; whoever calls get() will be told
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }
}
