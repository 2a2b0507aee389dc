package io.peaktrade.resilience.retry;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.Part;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call again where that may help, with growing delays; retries and outcomes are exported. What is thrown in the
 * end is the last failure itself, the earlier ones suppressed in it. Errors, interrupts, and timeouts of calls that are
 * not idempotent are never retried. Safe for all threads if its random numbers are.
 */
public final class Retry implements Part {
    public static final String KIND = "retry";

    private static final String LIKE = "RetryPolicy.of(3, Duration.ofMillis(100))";

    private final String name;
    private final Wiring wiring;
    private final RetrySeries series;
    private final PartEvents.Source events;
    private final AtomicBoolean endIsKnown = new AtomicBoolean();
    private volatile RetryPolicy policy;
    private volatile @Nullable BudgetBucket bucket;
    private volatile boolean ended;

    public Retry(String name, RetryPolicy policy, MetricsRecorder recorder, TimeSource time) {
        this(name, policy, new Wiring(recorder, time));
    }

    public Retry(String name, RetryPolicy policy, Wiring wiring) {
        this.name = name;
        this.policy = Require.given("policy of a retry", LIKE, policy);
        this.wiring = wiring;
        events = wiring.events().of(KIND, name);
        series = new RetrySeries(name, wiring.recorder());
        bucket = BudgetBucket.following(null, policy.budget());
        series.exportBudget(this::budgetRemaining);
    }

    @Override
    public String name() {
        return name;
    }

    /** Returns the present policy, also after {@link #reconfigure}. */
    public RetryPolicy policy() {
        return policy;
    }

    /** Returns what the last attempt does, or throws it. */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call) throws E {
        return call(call, Terms.USUAL);
    }

    /** As {@link #call}, for an action without a result or checked exceptions. */
    public void run(Runnable action) {
        call(() -> {
            action.run();
            return name;
        });
    }

    /** For guards: no attempt begins after the deadline of the terms. */
    public <T extends @Nullable Object, E extends Exception> T call(Call<T, E> call, Terms terms) throws E {
        if (isEnded()) {
            return call.call();
        }
        RetryRun run = null;
        long begun = begin();
        while (true) {
            try {
                T result = call.call();
                if (!policy.verdicts().isRetriedResult(result)) {
                    succeeded(run);
                    return result;
                }
                run = run == null ? new RetryRun(this, terms, begun) : run;
                if (!run.goesOnAfterResult()) {
                    return result;
                }
            } catch (Throwable failure) {
                run = run == null ? new RetryRun(this, terms, begun) : run;
                if (!run.goesOnAfter(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** For guards: the attempts of one call, which the guard makes itself. */
    public RetryRun start(Terms terms) {
        return new RetryRun(this, terms, begin());
    }

    /** For hedges: takes an extra attempt from the budget, if there is one. */
    public boolean takeExtraAttempt() {
        BudgetBucket bucket = this.bucket;
        return bucket == null || bucket.take();
    }

    /** Changes the policy at run time, also for calls that are under way; the same share of the budget is left. */
    public void reconfigure(RetryPolicy policy) {
        Require.given("policy of a retry", LIKE, policy);
        bucket = BudgetBucket.following(bucket, policy.budget());
        this.policy = policy;
        events.publish(PartEvent.Type.RECONFIGURED, () -> "has another policy from now on: " + policy);
    }

    @Override
    public void end() {
        ended = true;
        series.remove();
    }

    @Override
    public String toString() {
        return KIND + " " + name;
    }

    Wiring wiring() {
        return wiring;
    }

    boolean isEnded() {
        if (ended && endIsKnown.compareAndSet(false, true)) {
            events.publish(PartEvent.Type.REMOVED, () -> "was removed, but is still called: its calls run unguarded");
        }
        return ended;
    }

    private void succeeded(@Nullable RetryRun run) {
        if (run == null) {
            series.succeededAtOnce();
        } else {
            series.ended(RetryOutcome.AFTER_RETRY);
        }
    }

    void ended(RetryOutcome outcome) {
        series.ended(outcome);
    }

    void retried() {
        series.retried();
    }

    PartEvents.Source events() {
        return events;
    }

    /** When the call began, where that matters. */
    private long begin() {
        BudgetBucket bucket = this.bucket;
        if (bucket != null) {
            bucket.credit();
        }
        return policy.timeBudget() == null ? 0 : wiring.time().nanos();
    }

    private double budgetRemaining() {
        BudgetBucket bucket = this.bucket;
        return bucket == null ? Double.NaN : bucket.ratio();
    }
}
