package io.peaktrade.resilience.timeout;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.Part;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import io.peaktrade.resilience.timeout.TimeoutPolicy.Place;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call for its caller when it takes too long, with a {@link CallTimedOutException}. The call runs on a worker of
 * its own and is interrupted; one that ignores that is left behind, counted until it comes back, and once too many run
 * like that, further calls are rejected. Timeouts and abandoned tasks are exported from its construction on. Safe for
 * all threads; handing a call over costs what an executor costs, which {@link TimeoutPolicy#inCallersThread} saves.
 */
public final class Timeout implements Part {
    public static final String KIND = "timeout";

    private final Limits limits;
    private final CallersThreadCalls inCallersThread;
    private final AsyncCalls async;
    private volatile WorkerCalls onWorkers;

    public Timeout(String name, TimeoutPolicy policy, MetricsRecorder recorder, TimeSource time) {
        this(name, policy, new Wiring(recorder, time));
    }

    public Timeout(String name, TimeoutPolicy policy, Wiring wiring) {
        limits = new Limits(name, policy, wiring);
        inCallersThread = new CallersThreadCalls(limits);
        async = new AsyncCalls(limits);
        onWorkers = new WorkerCalls(limits);
    }

    @Override
    public String name() {
        return limits.name();
    }

    public TimeoutPolicy policy() {
        return limits.policy();
    }

    /**
     * Returns or throws exactly what the call does in time. An interrupt of the caller is passed on to the call.
     *
     * @throws CallTimedOutException if it does not answer in time
     * @throws CallRejectedException if it was not begun
     */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call) throws E {
        return call(call, Terms.USUAL, Timeout::nothing);
    }

    /** As {@link #call}, for an action without a result or checked exceptions. */
    public void run(Runnable action) {
        call(() -> {
            action.run();
            return limits;
        });
    }

    /**
     * As {@link #call(Call)}, within a deadline.
     *
     * @param whenOver runs once in any case: before this method returns or throws, or when a task that it left behind
     *     has come back
     */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call, Terms terms, Runnable whenOver)
            throws E {
        var over = new Over(whenOver);
        try {
            return limits.hasEnded() ? call.call() : timed(call, terms, over);
        } finally {
            over.runUnlessLater();
        }
    }

    private <T extends @Nullable Object, E extends Exception> T timed(Call<T, E> call, Terms terms, Over over)
            throws E {
        long now = limits.time().nanos();
        long nanos = limits.nanos(terms, now);
        return limits.policy().place() == Place.WORKER
                ? onWorkers.call(call, nanos, over)
                : inCallersThread.call(call, now, nanos);
    }

    /**
     * Completes as the stage does in time, and else with a {@link CallTimedOutException}. Never throws. The call itself
     * runs here; the stage is cancelled when its time is over, or when the returned future is cancelled.
     */
    public <T extends @Nullable Object> CompletableFuture<T> callAsync(Call<? extends CompletionStage<T>, ?> call) {
        return callAsync(call, Terms.USUAL, Timeout::nothing);
    }

    /** As {@link #callAsync(Call)}, within a deadline; {@code whenOver} runs once, when the stage is complete. */
    public <T extends @Nullable Object> CompletableFuture<T> callAsync(
            Call<? extends CompletionStage<T>, ?> call, Terms terms, Runnable whenOver) {
        try {
            long nanos = limits.hasEnded()
                    ? Long.MAX_VALUE
                    : limits.nanos(terms, limits.time().nanos());
            return async.call(call, nanos, whenOver);
        } catch (Throwable thrown) {
            whenOver.run();
            return CompletableFuture.failedFuture(thrown);
        }
    }

    /** Takes effect for calls that begin later. */
    public void reconfigure(TimeoutPolicy policy) {
        int before = limits.policy().workers();
        limits.change(policy);
        if (policy.workers() != before) {
            onWorkers = new WorkerCalls(limits); // calls that run end on the workers that they are on
        }
    }

    private static void nothing() {}

    @Override
    public void end() {
        limits.end();
    }
}
