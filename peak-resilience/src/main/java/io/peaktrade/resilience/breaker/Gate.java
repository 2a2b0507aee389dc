package io.peaktrade.resilience.breaker;

import dev.failsafe.CircuitBreaker;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker.State;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Failsafe's breaker with what it lacks: it follows our clock, becomes half open when that is due and not when somebody
 * asks, hears only calls of its present period, and gets every permit back. Its own lock is taken before Failsafe's,
 * and {@code moving} after it, so that a change from outside, through Failsafe, cannot deadlock with one from here.
 */
final class Gate {
    private final String name;
    private final CircuitBreakerPolicy policy;
    private final BreakerSeries series;
    private final TimeSource time;
    private final CircuitBreaker<Object> failsafe;
    private final StateTimes times;
    private final Object moving = new Object();
    private volatile Phase phase = new Phase.Closed();
    private long moment;

    Gate(String name, CircuitBreakerPolicy policy, BreakerSeries series, TimeSource time) {
        this.name = name;
        this.policy = policy;
        this.series = series;
        this.time = time;
        times = new StateTimes(time.nanos());
        failsafe = CircuitBreaker.builder()
                .handleIf(policy::isFailure)
                .withFailureThreshold(policy.failures(), policy.window())
                .withSuccessThreshold(policy.successes())
                .withDelay(policy.recovery())
                .onClose(event -> moved(State.CLOSED))
                .onHalfOpen(event -> moved(State.HALF_OPEN))
                .onOpen(event -> moved(State.OPEN))
                .build();
    }

    CircuitBreaker<Object> failsafe() {
        return failsafe;
    }

    Permit enter() {
        Phase now = phase;
        return now instanceof Phase.Closed closed ? closed : enterUnlessClosed(now);
    }

    /**
     * Nothing to tell Failsafe while no failure is in its window: successes only push failures out of it. So this is
     * exact, and a healthy breaker is shared by threads without a write.
     */
    void succeeded(Permit permit) {
        series.success().inc();
        if (permit != phase || failsafe.getFailureCount() > 0) {
            record(permit, true);
        }
    }

    void threw(Permit permit, Throwable thrown) {
        if (policy.isFailure(thrown)) {
            series.failure().inc();
            record(permit, false);
        } else {
            succeeded(permit);
        }
    }

    synchronized State state() {
        advance();
        return phase.state();
    }

    synchronized long nanosIn(State state) {
        advance();
        synchronized (moving) {
            return times.nanosIn(state, moment);
        }
    }

    private Permit enterUnlessClosed(Phase seen) {
        if (seen instanceof Phase.Open open) {
            long now = time.nanos();
            if (!open.isDue(now)) {
                throw rejected(open.due() - now);
            }
        }
        Permit permit = lend();
        if (permit == null) {
            throw rejected(0);
        }
        return permit;
    }

    private CallRejectedException rejected(long retryAfterNanos) {
        series.rejected().inc();
        return retryAfterNanos > 0
                ? new CallRejectedException(name, Reason.BREAKER_OPEN, retryAfterNanos)
                : new CallRejectedException(name, Reason.BREAKER_HALF_OPEN);
    }

    private synchronized @Nullable Permit lend() {
        advance();
        if (phase instanceof Phase.Closed closed) {
            return closed;
        }
        boolean permitted = phase instanceof Phase.HalfOpen && failsafe.tryAcquirePermit();
        // Asked again: a Failsafe composition may have moved the breaker meanwhile.
        return permitted && phase instanceof Phase.HalfOpen half
                ? half.lend(moment + policy.probeLease().toNanos())
                : null;
    }

    private synchronized void record(Permit permit, boolean success) {
        advance();
        boolean present = permit == phase || (phase instanceof Phase.HalfOpen half && half.takeBack(permit));
        if (present && success) {
            failsafe.recordSuccess();
        } else if (present) {
            failsafe.recordFailure();
        }
    }

    /** Lets happen what fell due since somebody looked last, at the moment at which it fell due. */
    private void advance() {
        long now = time.nanos();
        for (Phase seen = phase; seen.isDue(now); seen = phase) {
            moment = seen.due();
            if (seen instanceof Phase.Open) {
                failsafe.halfOpen();
            } else {
                failsafe.recordFailure();
            }
            if (phase == seen) {
                break; // moved through Failsafe by a thread that is about to tell
            }
        }
        moment = now;
    }

    /** Told by Failsafe on the thread that moved it, in any order; so the new state is what Failsafe says it is now. */
    private void moved(State to) {
        boolean ours = Thread.holdsLock(this);
        synchronized (moving) {
            long now = ours ? moment : time.nanos();
            if (phase instanceof Phase.Open open && open.isDue(now)) {
                times.enter(State.HALF_OPEN, open.due());
            }
            series.changedTo(to).inc();
            phase = begun(State.of(failsafe.getState()), now);
            times.enter(phase.state(), now);
        }
    }

    private Phase begun(State state, long now) {
        return switch (state) {
            case CLOSED -> new Phase.Closed();
            case HALF_OPEN -> new Phase.HalfOpen();
            case OPEN -> new Phase.Open(now + policy.recovery().toNanos());
        };
    }
}
