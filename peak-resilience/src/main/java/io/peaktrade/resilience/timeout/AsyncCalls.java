package io.peaktrade.resilience.timeout;

import static java.util.Objects.requireNonNull;

import io.peaktrade.resilience.call.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose answer is a stage. One thread tells the time; what hangs on an answer that comes too late runs on others,
 * so that nobody can hold up the next timeout.
 */
final class AsyncCalls {
    private static final int MOST_THREADS = 64;

    private final Limits limits;
    private final ScheduledThreadPoolExecutor timer;
    private final Executor completions;

    AsyncCalls(Limits limits) {
        this.limits = limits;
        timer = new ScheduledThreadPoolExecutor(1, this::thread);
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.MINUTES);
        timer.allowCoreThreadTimeOut(true);
        completions = new ThreadPoolExecutor(
                0,
                MOST_THREADS,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                this::thread,
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "peak-timeout-%s-async".formatted(limits.name()));
        thread.setDaemon(true);
        return thread;
    }

    /** @param whenOver runs when the stage is complete, also if that is after its time */
    <T extends @Nullable Object> CompletableFuture<T> call(
            Call<? extends CompletionStage<T>, ?> call, long nanos, Runnable whenOver) throws Exception {
        limits.requireFewAbandoned();
        CompletionStage<T> stage = requireNonNull(call.call(), "the call returned no stage");
        var timed = new TimedStage<T>(stage, limits, whenOver);
        var due = timer.schedule(() -> timed.expire(nanos, completions), nanos, TimeUnit.NANOSECONDS);
        var unused = stage.whenComplete((result, thrown) -> {
            due.cancel(false);
            timed.complete(result, thrown);
        });
        return timed.answer();
    }
}
