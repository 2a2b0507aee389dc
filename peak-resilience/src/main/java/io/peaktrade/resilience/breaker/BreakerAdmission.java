package io.peaktrade.resilience.breaker;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.StatePeriod.Closed;
import io.peaktrade.resilience.breaker.StatePeriod.Ended;
import io.peaktrade.resilience.breaker.StatePeriod.Open;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Terms;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls through as the states say, and counts how they end. A call through a closed breaker reads the period, and
 * its success counts itself: no lock, no garbage, and no clock unless the window is one of time.
 */
final class BreakerAdmission implements Admission {
    private final String name;
    private final BreakerStates states;
    private final BreakerSeries series;
    private final TimeSource time;
    private final PartEvents.Source events;
    private final AtomicBoolean endIsKnown = new AtomicBoolean();

    BreakerAdmission(
            String name, BreakerStates states, BreakerSeries series, TimeSource time, PartEvents.Source events) {
        this.name = name;
        this.states = states;
        this.series = series;
        this.time = time;
        this.events = events;
    }

    @Override
    public Object enter(Terms terms) {
        StatePeriod period = states.period();
        Lease lease =
                period instanceof Closed closed ? closed : enterUnlessClosed(period, terms, Thread.currentThread());
        return timed(lease);
    }

    /** The calling thread does not wait for the answer, so that its next call is not nested in this one. */
    @Override
    public CompletableFuture<Object> enterLater(Terms terms, ScheduledExecutorService scheduler) {
        try {
            return CompletableFuture.completedFuture(enterAlone(terms));
        } catch (CallRejectedException rejected) {
            return CompletableFuture.failedFuture(rejected);
        }
    }

    Object enterAlone(Terms terms) {
        StatePeriod period = states.period();
        Lease lease = period instanceof Closed closed ? closed : enterUnlessClosed(period, terms, null);
        return timed(lease);
    }

    private Lease timed(Lease lease) {
        return states.policy().verdicts().slowAfter() == null ? lease : new Lease.Timed(lease, time.nanos());
    }

    private Lease enterUnlessClosed(StatePeriod seen, Terms terms, @Nullable Thread owner) {
        if (seen instanceof Ended) {
            return unguarded();
        }
        if (seen instanceof Open open) {
            long left = open.nanosLeft(time.nanos());
            if (left > 0) {
                return refuse(terms, open, left);
            }
        }
        Lease lease = states.lend(owner);
        return lease == null ? refuse(terms, states.period(), 1) : lease;
    }

    private Lease unguarded() {
        if (endIsKnown.compareAndSet(false, true)) {
            events.publish(PartEvent.Type.REMOVED, () -> "was removed, but is still called: its calls run unguarded");
        }
        return Lease.Undecided.UNGUARDED;
    }

    /** An urgent call passes all the same. */
    private Lease refuse(Terms terms, StatePeriod period, long nanosLeft) {
        if (terms.isUrgent()) {
            return Lease.Undecided.COUNTED;
        }
        series.rejected().inc();
        if (!(period instanceof Open open)) {
            throw new CallRejectedException(name, Reason.BREAKER_HALF_OPEN);
        }
        throw open.byHandOnly()
                ? new CallRejectedException(name, Reason.BREAKER_OPEN)
                : new CallRejectedException(name, Reason.BREAKER_OPEN, nanosLeft);
    }

    @Override
    public void begin(Object lease) {
        if (lease instanceof Lease.Timed timed) {
            timed.begin(time.nanos());
        }
    }

    @Override
    public void succeeded(Object lease, @Nullable Object result) {
        CircuitBreakerPolicy policy = states.policy();
        boolean plain = lease instanceof Closed && policy.verdicts().judgesExceptionsOnly();
        if (plain) {
            succeeded((Closed) lease);
        } else {
            ended((Lease) lease, policy.verdicts().ofResult(result), null);
        }
    }

    private void succeeded(Closed lease) {
        series.success().inc();
        if (lease != states.period() || lease.window().success(time)) {
            states.record(lease, Outcome.SUCCESS, null);
        }
    }

    @Override
    public void failed(Object lease, Throwable thrown) {
        ended((Lease) lease, states.policy().verdicts().of(thrown), thrown);
    }

    @Override
    public void ignored(Object lease) {
        ended((Lease) lease, Outcome.IGNORED, null);
    }

    private void ended(Lease lease, Outcome outcome, @Nullable Throwable thrown) {
        if (lease instanceof Lease.Timed timed) {
            endedTimed(timed, outcome, thrown);
        } else if (outcome == Outcome.SUCCESS && lease instanceof Closed closed) {
            succeeded(closed);
        } else if (lease != Lease.Undecided.UNGUARDED) {
            count(outcome);
            states.record(lease, outcome, thrown);
        }
    }

    private void endedTimed(Lease.Timed timed, Outcome outcome, @Nullable Throwable thrown) {
        long took = time.nanos() - timed.begun();
        boolean slow = outcome != Outcome.IGNORED && states.policy().verdicts().isSlow(took);
        if (slow && timed.lease != Lease.Undecided.UNGUARDED) {
            series.slow().inc();
        }
        ended(timed.lease, slow ? Outcome.FAILURE : outcome, thrown);
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case SUCCESS -> series.success().inc();
            case FAILURE -> series.failure().inc();
            case IGNORED -> series.ignored().inc();
            case REJECTED -> series.rejected().inc();
        }
    }
}
