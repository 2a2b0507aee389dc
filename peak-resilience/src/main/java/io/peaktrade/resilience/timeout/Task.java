package io.peaktrade.resilience.timeout;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A call that a worker makes while its caller waits. Either it ends first and the caller is told, or the caller
 * abandons it and is told when it has come back after all. One that has not begun in time never does. An interrupt hits
 * the worker only while it makes this call.
 */
final class Task<T> implements Runnable {
    private final Call<T, ?> call;
    private final Thread caller = Thread.currentThread();
    private @Nullable Thread worker;
    private boolean interrupted;
    private boolean canceled;
    private @Nullable CompletableFuture<@Nullable Void> abandoned;
    private @Nullable T result;
    private @Nullable Throwable thrown;
    private volatile boolean ended;

    Task(Call<T, ?> call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            result = call.call();
        } catch (Throwable any) {
            thrown = any;
        }
        CompletableFuture<@Nullable Void> told = end();
        Thread.interrupted(); // was meant for this call
        if (told == null) {
            LockSupport.unpark(caller);
        } else {
            told.complete(null);
        }
    }

    private synchronized boolean begin() {
        if (canceled) {
            return false;
        }
        worker = Thread.currentThread();
        if (interrupted) {
            worker.interrupt();
        }
        return true;
    }

    private synchronized @Nullable CompletableFuture<@Nullable Void> end() {
        worker = null;
        ended = true;
        return abandoned;
    }

    /** Waits for the end of the call, but not beyond the deadline, and passes interrupts on; whether it has ended. */
    boolean await(TimeSource time, long deadline) {
        boolean told = false;
        for (long left = deadline - time.nanos(); !ended && left > 0; left = deadline - time.nanos()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                told = true;
                interrupt();
            }
        }
        if (told && !(ended && thrown instanceof InterruptedException)) {
            caller.interrupt();
        }
        return ended;
    }

    private synchronized void interrupt() {
        interrupted = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Returns whether the call had not begun; then it never will. */
    synchronized boolean cancel() {
        canceled = worker == null && !ended;
        return canceled;
    }

    /**
     * Interrupts the worker and returns where it is stuck, or null where the call has ended meanwhile.
     *
     * @param told is completed when the call has come back
     */
    synchronized StackTraceElement @Nullable [] abandon(CompletableFuture<@Nullable Void> told) {
        if (worker == null) {
            return null;
        }
        abandoned = told;
        StackTraceElement[] stack = worker.getStackTrace();
        interrupt();
        return stack;
    }

    /** Returns what the call returned, or throws what it threw; the call has ended. */
    @SuppressWarnings({"unchecked", "NullAway"}) // as unchecked as the lambda that the caller wrote
    <E extends Exception> T outcome() throws E {
        Throwable failure = thrown;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (E) failure;
        }
        return result;
    }
}
