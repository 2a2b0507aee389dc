package io.peaktrade.resilience.limit;

import static io.peaktrade.resilience.call.CallRejectedException.Reason.INTERRUPTED;
import static io.peaktrade.resilience.call.CallRejectedException.Reason.RATE_LIMITED;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Admission;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.CallRejectedException.Reason;
import io.peaktrade.resilience.call.PartEvent;
import io.peaktrade.resilience.call.PartEvents;
import io.peaktrade.resilience.call.Require;
import io.peaktrade.resilience.call.Terms;
import io.peaktrade.resilience.call.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** How calls get through a rate limiter; nothing is given back after them. */
final class RateLimiterEntrance implements Admission {
    private static final Object PASSED = new Object();
    private static final long UNKNOWN = -1;

    private final String name;
    private final TimeSource time;
    private final RateLimiterSeries series;
    private final PartEvents.Source events;
    private final WaitingLine line = new WaitingLine();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile SlidingLog log;
    private volatile boolean rejecting;
    private volatile boolean ended;

    RateLimiterEntrance(String name, RateLimiterPolicy policy, Wiring wiring) {
        this.name = name;
        time = wiring.time();
        log = new SlidingLog(given(policy), time);
        series = RateLimiterSeries.of(name, wiring.recorder());
        events = wiring.events().of(RateLimiter.KIND, name);
    }

    private static RateLimiterPolicy given(RateLimiterPolicy policy) {
        return Require.given("policy of a rate limiter", "RateLimiterPolicy.of(10, Duration.ofSeconds(1))", policy);
    }

    String name() {
        return name;
    }

    RateLimiterPolicy policy() {
        return log.policy();
    }

    @Override
    public Object enter(Terms terms) {
        return enter(1, terms);
    }

    Object enter(int weight, Terms terms) {
        long wait = tryEnter(weight, terms);
        if (wait > 0) {
            await(new Turn(this, line, weight, terms));
        }
        return PASSED;
    }

    /** 0 if the call is let through, else the nanoseconds that it has to wait, which the policy allows. */
    private long tryEnter(int weight, Terms terms) {
        if (ended) {
            tellOnce();
            return 0;
        }
        boolean urgent = terms.isUrgent();
        long wait = line.isFreeFor(urgent) ? take(weight, urgent) : 1;
        if (wait == 0) {
            passed(0);
        } else if (policy().maxWait().isZero()) {
            throw rejected(RATE_LIMITED, wait);
        }
        return wait;
    }

    private void await(Turn turn) {
        try {
            for (long wait = turn.look(); wait > 0; wait = turn.look()) {
                time.sleep(wait);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw rejected(INTERRUPTED, UNKNOWN);
        } finally {
            turn.leave();
        }
    }

    @Override
    public CompletableFuture<Object> enterLater(Terms terms, ScheduledExecutorService scheduler) {
        try {
            return tryEnter(1, terms) == 0
                    ? CompletableFuture.completedFuture(PASSED)
                    : new Turn(this, line, 1, terms).later(PASSED, scheduler);
        } catch (CallRejectedException rejected) {
            return CompletableFuture.failedFuture(rejected);
        }
    }

    /** As {@link SlidingLog#take}, under the present policy. */
    long take(int weight, boolean urgent) {
        while (true) {
            long wait = log.take(weight, urgent);
            if (wait != SlidingLog.REPLACED) {
                return wait;
            }
            Thread.onSpinWait();
        }
    }

    long estimate(long ahead, int weight, boolean urgent) {
        return log.estimate(ahead, weight, urgent);
    }

    long now() {
        return time.nanos();
    }

    void passed(long waited) {
        series.waits().record(waited);
        if (rejecting) {
            rejecting = false;
        }
    }

    CallRejectedException rejected(Reason reason, long retryAfter) {
        series.rejected().inc();
        if (!rejecting) {
            rejecting = true;
            events.publish(PartEvent.Type.REJECTING, () -> "has no permit left of " + policy().limits());
        }
        return new CallRejectedException(name, reason, retryAfter);
    }

    void resetAt(RateLimit limit, Instant instant, int permits) {
        Duration left = Duration.between(Instant.ofEpochMilli(time.epochMillis()), instant);
        if (!left.isNegative()) {
            Duration longest = limit.window();
            log.resetAt(limit, left.compareTo(longest) > 0 ? longest : left, Math.max(0, permits));
        }
    }

    synchronized void reconfigure(RateLimiterPolicy policy) {
        log = log.replacedBy(given(policy));
        events.publish(PartEvent.Type.RECONFIGURED, () -> "now has %s".formatted(policy));
    }

    void end() {
        ended = true;
        series.remove();
    }

    private void tellOnce() {
        if (!told.getAndSet(true)) {
            events.publish(PartEvent.Type.REMOVED, () -> "was removed, so calls through it run unguarded");
        }
    }

    @Override
    public void succeeded(Object lease, @Nullable Object result) {}

    @Override
    public void failed(Object lease, Throwable thrown) {}

    @Override
    public void ignored(Object lease) {}
}
