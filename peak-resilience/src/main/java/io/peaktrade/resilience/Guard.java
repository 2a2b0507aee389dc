package io.peaktrade.resilience;

import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.Part;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.retry.Retry;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All parts around one operation, passed from the outside in: fallback, deadline, retry, hedge, breaker, bulkhead, rate
 * limiter, timeout. Made by {@link Resilience#guard}. Safe for all threads, virtual ones too; a call that succeeds at
 * once takes no lock and makes at most 24 bytes of garbage.
 */
public final class Guard implements Part {
    private final String name;
    private final GuardSpec spec;
    private final Terms terms;
    private final @Nullable Retry retry;
    private final Passage passage;
    private final GuardSeries series;
    private final Scheduling scheduling;

    Guard(String name, GuardSpec spec, GuardSeries series, Scheduling scheduling) {
        this.name = name;
        this.spec = spec;
        this.series = series;
        this.scheduling = scheduling;
        terms = spec.terms();
        retry = spec.retry();
        passage = new Passage(name, spec, scheduling.time());
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Returns or throws what the last attempt does.
     *
     * @throws io.peaktrade.resilience.call.CallRejectedException if a part did not let it through
     */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call) throws E {
        return retried(call, terms());
    }

    /** As {@link #call(Call)}, but an exception is counted and answered by the fallback; errors are thrown. */
    public <T extends @Nullable Object, E extends Exception> T call(
            Call<T, E> call, Function<? super Exception, ? extends T> fallback) {
        try {
            return call(call);
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            series.fellBack();
            return fallback.apply(failure);
        }
    }

    /** As {@link #call(Call)}, with a deadline of this one call in place of the guard's. */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call, Duration deadline) throws E {
        Require.duration("deadline of a call through guard " + name, "PT2S", deadline);
        return retried(call, within(deadline));
    }

    private <T extends @Nullable Object, E extends Exception> T retried(Call<T, E> call, Terms terms) throws E {
        return retry == null ? passage.call(call, terms) : retry.call(() -> passage.call(call, terms), terms);
    }

    private Terms terms() {
        Duration deadline = spec.deadline();
        return deadline == null ? terms : within(deadline);
    }

    private Terms within(Duration deadline) {
        return terms.until(scheduling.time().nanos() + deadline.toNanos());
    }

    /** As {@link #call(Call)}, for an action without a result or checked exceptions. */
    public void run(Runnable action) {
        call(() -> {
            action.run();
            return name;
        });
    }

    public <T extends @Nullable Object> Callable<T> callable(Callable<T> callable) {
        Call<T, Exception> call = callable::call;
        return () -> call(call);
    }

    public <T extends @Nullable Object> Supplier<T> supplier(Supplier<T> supplier) {
        Call<T, RuntimeException> call = supplier::get;
        return () -> call(call);
    }

    public Runnable runnable(Runnable action) {
        return () -> run(action);
    }

    /**
     * Guards the stage that the call returns until it completes. Never throws: all failures are the future's, and each
     * is counted before it completes. The first attempt starts on the caller's thread, later ones on the scheduler's.
     * Cancelling the future cancels the stage, stops retries and frees what the call holds.
     */
    public <T extends @Nullable Object> CompletableFuture<T> callAsync(
            Call<? extends CompletionStage<T>, ? extends Exception> call) {
        var attempts = new AsyncAttempts<T>(spec, passage, series, scheduling, call);
        return new AsyncCall<T>(attempts, terms(), spec).start();
    }

    @Override
    public void end() {
        series.remove();
    }

    @Override
    public String toString() {
        return "guard " + name;
    }
}
