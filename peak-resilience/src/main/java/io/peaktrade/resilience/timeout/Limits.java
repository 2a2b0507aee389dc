package io.peaktrade.resilience.timeout;

import static io.peaktrade.resilience.call.CallRejectedException.Reason.DEADLINE_PASSED;
import static io.peaktrade.resilience.call.CallRejectedException.Reason.TOO_MANY_ABANDONED;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.CallTimedOutException;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the calls of one timeout share: policy, time source, and reports of those that exceed it. */
final class Limits {
    private final String name;
    private final TimeSource time;
    private final TimeoutSeries series;
    private final PartEvents.Source events;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile TimeoutPolicy policy;
    private volatile boolean ended;

    Limits(String name, TimeoutPolicy policy, Wiring wiring) {
        this.name = name;
        this.policy = given(policy);
        time = wiring.time();
        series = TimeoutSeries.of(name, wiring.recorder());
        events = wiring.events().of(Timeout.KIND, name);
    }

    private static TimeoutPolicy given(TimeoutPolicy policy) {
        return Require.given("policy of a timeout", "TimeoutPolicy.of(Duration.ofSeconds(2))", policy);
    }

    String name() {
        return name;
    }

    TimeSource time() {
        return time;
    }

    TimeoutPolicy policy() {
        return policy;
    }

    void change(TimeoutPolicy policy) {
        this.policy = given(policy);
        events.publish(PartEvent.Type.RECONFIGURED, () -> "now has %s".formatted(policy));
    }

    void end() {
        ended = true;
        series.remove();
    }

    /** Whether calls run unguarded from now on. */
    boolean hasEnded() {
        if (ended && !told.getAndSet(true)) {
            events.publish(PartEvent.Type.REMOVED, () -> "was removed, so calls through it run unguarded");
        }
        return ended;
    }

    /** How long a call may take that begins now; a stale one is rejected before it leaves. */
    long nanos(Terms terms, long now) {
        long nanos = Math.min(policy.timeout().toNanos(), terms.nanosLeft(now));
        if (nanos <= 0) {
            throw rejected(DEADLINE_PASSED);
        }
        return nanos;
    }

    void requireFewAbandoned() {
        if (!ended && series.abandoned().get() >= policy.maxAbandoned()) {
            throw rejected(TOO_MANY_ABANDONED);
        }
    }

    CallRejectedException rejected(Reason reason) {
        return new CallRejectedException(name, reason);
    }

    /** No worker came to the call within its time, so that it has not begun and never will. */
    CallRejectedException notBegun() {
        series.timeouts().inc();
        return rejected(DEADLINE_PASSED);
    }

    CallTimedOutException timedOut(long nanos, StackTraceElement[] stuck) {
        series.timeouts().inc();
        Duration timeout = Duration.ofNanos(nanos);
        return stuck.length == 0
                ? new CallTimedOutException(name, timeout)
                : new CallTimedOutException(name, timeout, stuck);
    }

    void abandoned() {
        int running = series.abandoned().incrementAndGet();
        events.publish(
                PartEvent.Type.ABANDONED,
                () -> "left a call behind after %s: %d of at most %d still run"
                        .formatted(policy.timeout(), running, policy.maxAbandoned()));
    }

    void cameBack() {
        series.abandoned().decrementAndGet();
    }
}
