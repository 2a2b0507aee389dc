package io.peaktrade.resilience.timeout;

import static io.peaktrade.resilience.call.CallRejectedException.Reason.INTERRUPTED;

import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallTimedOutException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Calls that run on workers, which are left behind when they are stuck. */
final class WorkerCalls {
    private final Limits limits;
    private final Workers workers;

    WorkerCalls(Limits limits) {
        this.limits = limits;
        workers = new Workers(limits.name(), limits.policy().workers());
    }

    <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call, long nanos, Over over) throws E {
        limits.requireFewAbandoned();
        long deadline = limits.time().nanos() + nanos;
        reserve(nanos);
        var task = new Task<T>(call);
        workers.run(task);
        if (!task.await(limits.time(), deadline)) {
            leaveBehind(task, nanos, over);
        }
        return task.outcome();
    }

    private void reserve(long nanos) {
        boolean reserved;
        try {
            reserved = workers.tryReserve(nanos);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw limits.rejected(INTERRUPTED);
        }
        if (!reserved) {
            throw limits.notBegun();
        }
    }

    /** Returns only if the task has ended meanwhile. */
    private void leaveBehind(Task<?> task, long nanos, Over over) {
        if (task.cancel()) {
            throw limits.notBegun();
        }
        var cameBack = new CompletableFuture<@Nullable Void>();
        StackTraceElement[] stuck = task.abandon(cameBack);
        if (stuck != null) {
            CallTimedOutException late = limits.timedOut(nanos, stuck);
            over.isLater();
            limits.abandoned();
            var unused = cameBack.thenRun(() -> {
                limits.cameBack();
                over.run();
            });
            throw late;
        }
    }
}
