package io.peaktrade.resilience.limit;

import static io.peaktrade.resilience.call.CallRejectedException.Reason.BULKHEAD_FULL;
import static io.peaktrade.resilience.call.CallRejectedException.Reason.DEADLINE_PASSED;
import static io.peaktrade.resilience.call.CallRejectedException.Reason.INTERRUPTED;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** How calls get into a bulkhead and out of it. Waits follow real time, as it is other calls that they wait for. */
final class BulkheadEntrance implements Admission {
    private static final Object TAKEN = new Object();
    private static final Object UNGUARDED = new Object();

    private final String name;
    private final TimeSource time;
    private final Permits permits;
    private final BulkheadSeries series;
    private final PartEvents.Source events;
    private volatile BulkheadPolicy policy;
    private volatile boolean rejecting;
    private volatile boolean ended;
    private final AtomicBoolean told = new AtomicBoolean();

    BulkheadEntrance(String name, BulkheadPolicy policy, Wiring wiring) {
        this.name = name;
        this.policy = given(policy);
        time = wiring.time();
        permits = new Permits(this.policy.permits(), TAKEN);
        series = BulkheadSeries.of(name, permits, wiring.recorder());
        events = wiring.events().of(Bulkhead.KIND, name);
    }

    private static BulkheadPolicy given(BulkheadPolicy policy) {
        return Require.given("policy of a bulkhead", "BulkheadPolicy.of(16)", policy);
    }

    String name() {
        return name;
    }

    BulkheadPolicy policy() {
        return policy;
    }

    Permits permits() {
        return permits;
    }

    @Override
    public Object enter(Terms terms) {
        if (ended) {
            return unguarded();
        }
        return permits.tryTake() ? taken() : await(terms);
    }

    private Object taken() {
        if (rejecting) {
            rejecting = false;
        }
        return TAKEN;
    }

    private Object await(Terms terms) {
        long wait = longestWait(terms);
        if (wait <= 0) {
            throw rejected(reason(terms));
        }
        CompletableFuture<Object> place = permits.join();
        try {
            return place.get(wait, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return unlessLeft(place, reason(terms));
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            return unlessLeft(place, INTERRUPTED);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object unlessLeft(CompletableFuture<Object> place, Reason reason) {
        if (permits.leave(place)) {
            throw rejected(reason);
        }
        return TAKEN;
    }

    private long longestWait(Terms terms) {
        long most = policy.maxWait().toNanos();
        return terms.hasDeadline() ? Math.min(most, terms.nanosLeft(time.nanos())) : most;
    }

    /** A call with a maximal wait that did not get it was short of time itself. */
    private Reason reason(Terms terms) {
        boolean late = terms.hasDeadline() && terms.nanosLeft(time.nanos()) <= 0;
        return late ? DEADLINE_PASSED : BULKHEAD_FULL;
    }

    @Override
    public CompletableFuture<Object> enterLater(Terms terms, ScheduledExecutorService scheduler) {
        if (ended) {
            return CompletableFuture.completedFuture(unguarded());
        }
        if (permits.tryTake()) {
            return CompletableFuture.completedFuture(taken());
        }
        long wait = longestWait(terms);
        return wait <= 0 ? CompletableFuture.failedFuture(rejected(reason(terms))) : line(wait, terms, scheduler);
    }

    /** The thread that gives a permit back must not run what was waiting for it. */
    private CompletableFuture<Object> line(long wait, Terms terms, ScheduledExecutorService scheduler) {
        CompletableFuture<Object> place = permits.join();
        var entered = new CompletableFuture<Object>();
        var unusedDelivery = place.whenCompleteAsync((lease, left) -> deliver(lease, entered), scheduler);
        Future<?> late = scheduler.schedule(
                () -> {
                    if (permits.leave(place)) {
                        entered.completeExceptionally(rejected(reason(terms)));
                    }
                },
                wait,
                TimeUnit.NANOSECONDS);
        var unusedLeaving = entered.whenComplete((lease, left) -> {
            late.cancel(false);
            permits.leave(place);
        });
        return entered;
    }

    /** A call that was cancelled just before gives its permit to the next. */
    private void deliver(@Nullable Object lease, CompletableFuture<Object> entered) {
        if (lease != null && !entered.complete(lease)) {
            leave(lease);
        }
    }

    private CallRejectedException rejected(Reason reason) {
        series.rejected().inc();
        if (!rejecting) {
            rejecting = true;
            events.publish(
                    PartEvent.Type.REJECTING, () -> "is full: all %d permits are taken".formatted(permits.most()));
        }
        return new CallRejectedException(name, reason);
    }

    void reconfigure(BulkheadPolicy policy) {
        this.policy = given(policy);
        permits.resize(policy.permits());
        events.publish(PartEvent.Type.RECONFIGURED, () -> "now has %s".formatted(policy));
    }

    void end() {
        ended = true;
        series.remove();
    }

    private Object unguarded() {
        if (!told.getAndSet(true)) {
            events.publish(PartEvent.Type.REMOVED, () -> "was removed, so calls through it run unguarded");
        }
        return UNGUARDED;
    }

    void leave(Object lease) {
        if (lease == TAKEN) {
            permits.giveBack();
        }
    }

    @Override
    public void succeeded(Object lease, @Nullable Object result) {
        leave(lease);
    }

    @Override
    public void failed(Object lease, Throwable thrown) {
        leave(lease);
    }

    @Override
    public void ignored(Object lease) {
        leave(lease);
    }
}
