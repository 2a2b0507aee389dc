package io.peaktrade.resilience.breaker;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.breaker.StatePeriod.Closed;
import io.peaktrade.resilience.breaker.StatePeriod.Ended;
import io.peaktrade.resilience.breaker.StatePeriod.HalfOpen;
import io.peaktrade.resilience.breaker.StatePeriod.Open;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Wiring;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The states of one breaker and the transitions between them. Every access first makes those transitions that have
 * fallen due since the last one, each dated to its due moment, so that it does not matter when the state is read. The
 * present period can be read without the lock.
 */
final class BreakerStates {
    private final TimeSource time;
    private final Wiring wiring;
    private final BreakerSeries series;
    private final PartEvents.Source events;
    private final StateTimes times;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile CircuitBreakerPolicy policy;
    private volatile StatePeriod period;
    private int openings;
    private boolean forcedClosed;
    private long moment;
    private @Nullable Class<?> lastFailure;

    BreakerStates(CircuitBreakerPolicy policy, BreakerSeries series, Wiring wiring, PartEvents.Source events) {
        this.policy = policy;
        this.series = series;
        this.wiring = wiring;
        this.events = events;
        time = wiring.time();
        moment = time.nanos();
        times = new StateTimes(moment);
        period = closed();
    }

    CircuitBreakerPolicy policy() {
        return policy;
    }

    StatePeriod period() {
        return period;
    }

    State state() {
        return locked(() -> period.state());
    }

    long nanosIn(State state) {
        return locked(() -> times.nanosIn(state, moment));
    }

    /** Returns NaN if the breaker was opened by hand, until it is reset. */
    double openRemainingSeconds() {
        return locked(() -> {
            if (period instanceof Open open) {
                return open.byHandOnly() ? Double.NaN : (open.due() - moment) / 1e9;
            }
            return 0.0;
        });
    }

    /** Returns null if the call is to be rejected. */
    @Nullable
    Lease lend(@Nullable Thread owner) {
        lock.lock();
        try {
            advance();
            if (period instanceof HalfOpen half) {
                return lend(half, owner);
            }
            if (period instanceof Ended) {
                return Lease.Undecided.UNGUARDED;
            }
            return period instanceof Closed closed ? closed : null;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Lease lend(HalfOpen half, @Nullable Thread owner) {
        if (half.isProbedBy(owner)) {
            return Lease.Undecided.COUNTED;
        }
        Probes probes = policy.probes();
        return half.underWay() < probes.atOneTime()
                ? half.lend(moment + probes.lease().toNanos(), owner)
                : null;
    }

    /** A call has ended that may decide; {@code thrown} is null where a result or slowness was the failure. */
    void record(Lease lease, Outcome outcome, @Nullable Throwable thrown) {
        locked(() -> {
            if (outcome == Outcome.FAILURE) {
                lastFailure = thrown == null ? null : thrown.getClass();
            }
            if (lease == period && period instanceof Closed closed) {
                recordClosed(closed.window(), outcome);
            } else if (lease instanceof Probe probe && period instanceof HalfOpen half && half.takeBack(probe)) {
                recordProbe(half, outcome);
            } else if (outcome == Outcome.SUCCESS && period instanceof Closed closed) {
                closed.window().exclude();
            }
            return lease;
        });
    }

    private void recordClosed(Window window, Outcome outcome) {
        boolean opens = (outcome == Outcome.FAILURE && window.failure(moment))
                || (outcome == Outcome.SUCCESS && window.isTripped(moment));
        if (opens && !forcedClosed) {
            open(() -> "opened: " + window.figures(moment) + last());
        }
    }

    private void recordProbe(HalfOpen half, Outcome outcome) {
        if (outcome == Outcome.FAILURE) {
            open(() -> "opened: its probe failed" + last());
        } else if (outcome == Outcome.SUCCESS
                && half.succeeded() >= policy.probes().successes()) {
            int needed = policy.probes().successes();
            enter(closed(), PartEvent.Type.CLOSED, () -> "closed: successful probes: " + needed);
        }
    }

    void forceOpen() {
        force(() -> new Open(0, true), PartEvent.Type.OPENED, "opened by hand, until it is reset");
    }

    void openFor(Duration duration) {
        force(
                () -> new Open(moment + duration.toNanos(), false),
                PartEvent.Type.OPENED,
                "opened by hand for " + duration);
    }

    void forceClosed() {
        force(
                () -> {
                    forcedClosed = true;
                    return closed();
                },
                PartEvent.Type.CLOSED,
                "closed by hand, until it is reset");
    }

    void reset() {
        force(this::closed, PartEvent.Type.CLOSED, "reset: closed with an empty window");
    }

    private void force(Supplier<StatePeriod> next, PartEvent.Type type, String text) {
        locked(() -> {
            if (!(period instanceof Ended)) {
                forcedClosed = false;
                openings = 0;
                enter(next.get(), type, () -> text);
            }
            return period;
        });
    }

    void reconfigure(CircuitBreakerPolicy next) {
        locked(() -> {
            policy = next;
            if (period instanceof Closed closed) {
                closed.replace(closed.window().following(next.threshold(), moment));
            }
            events.publish(PartEvent.Type.RECONFIGURED, () -> "has another policy from now on: " + next);
            return next;
        });
    }

    void end() {
        locked(() -> period = new Ended());
    }

    /** Makes the transitions that have fallen due since the last access, dated to their due moments. */
    private void advance() {
        long now = time.nanos();
        while (true) {
            if (period instanceof Open open && open.isDue(now)) {
                moment = open.due();
                enter(
                        new HalfOpen(),
                        PartEvent.Type.HALF_OPENED,
                        () -> "half open: probes at one time: "
                                + policy.probes().atOneTime());
            } else if (period instanceof HalfOpen half && half.isDue(now)) {
                moment = half.firstDeadline();
                open(() -> "opened: its probe gave no answer within its lease");
            } else {
                moment = now;
                return;
            }
        }
    }

    private void open(Supplier<String> text) {
        long recovery = policy.recovery().nanos(openings++, wiring.random());
        enter(new Open(moment + recovery, false), PartEvent.Type.OPENED, text);
    }

    private void enter(StatePeriod next, PartEvent.Type type, Supplier<String> text) {
        State from = period.state();
        times.enter(next.state(), moment);
        openings = next instanceof Closed ? 0 : openings;
        period = next;
        if (from != next.state()) {
            series.changedTo(next.state()).inc();
        }
        events.publish(type, text);
    }

    private Closed closed() {
        return new Closed(Window.of(policy.threshold(), series.success()::getCount, moment));
    }

    private String last() {
        return lastFailure == null ? "" : ", last: " + lastFailure.getSimpleName();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            advance();
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
