package io.peaktrade.resilience.limit;

import io.peaktrade.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Grants permits so that no window of any limit ever has more than its limit allows. The number of the next permit is
 * the one thing that threads compete for: to move it on is to be granted permits by all limits at once. It takes no
 * lock, makes no garbage and reads the clock once.
 */
final class SlidingLog {
    /** Instead of nanoseconds to wait: a log with a newer policy has taken over. */
    static final long REPLACED = Long.MIN_VALUE;

    private final RateLimiterPolicy policy;
    private final TimeSource time;
    private final LimitLog[] limits;
    private final AtomicLong next = new AtomicLong();

    SlidingLog(RateLimiterPolicy policy, TimeSource time) {
        this.policy = policy;
        this.time = time;
        long now = time.nanos();
        limits = policy.limits().stream()
                .map(limit -> new LimitLog(limit.permits(), window(limit), policy.reserved(), now))
                .toArray(LimitLog[]::new);
    }

    private long window(RateLimit limit) {
        return limit.window().plus(policy.margin()).toNanos();
    }

    RateLimiterPolicy policy() {
        return policy;
    }

    /** Takes permits of all limits or of none: 0, or the nanoseconds until they may be granted, or REPLACED. */
    long take(int weight, boolean urgent) {
        while (true) {
            long first = next.get();
            if (first == REPLACED) {
                return REPLACED;
            }
            long now = time.nanos(); // after the number was read, or a later permit could seem the older one
            long wait = untilDue(first + weight - 1, first, urgent, now);
            if (wait > 0 && next.get() == first) {
                return wait;
            }
            if (wait <= 0 && grant(first, weight, now)) {
                return 0;
            }
            Thread.onSpinWait();
        }
    }

    /** Returns the nanoseconds until permits may be granted after {@code ahead} others. */
    long estimate(long ahead, int weight, boolean urgent) {
        long first = next.get();
        return first == REPLACED ? 0 : untilDue(first + ahead + weight - 1, first, urgent, time.nanos());
    }

    private long untilDue(long number, long first, boolean urgent, long now) {
        long longest = 0;
        for (LimitLog limit : limits) {
            longest = Math.max(longest, limit.untilDue(number, first, urgent, now));
        }
        return longest;
    }

    private boolean grant(long first, int weight, long now) {
        for (LimitLog limit : limits) {
            if (!limit.canWrite(first, weight)) {
                return false;
            }
            limit.announce(now);
        }
        if (!next.compareAndSet(first, first + weight)) {
            return false;
        }
        for (LimitLog limit : limits) {
            limit.write(first, weight, now);
        }
        return true;
    }

    /** Takes over a venue's statement about one limit; ignored for a limit that the policy does not have. */
    void resetAt(RateLimit limit, Duration left, int permits) {
        int place = policy.limits().indexOf(limit);
        long first = next.get();
        if (place >= 0 && first != REPLACED) {
            long now = time.nanos();
            limits[place].resetAt(now + left.plus(policy.margin()).toNanos(), first + permits, now);
        }
    }

    /** A log with another policy that knows what this one has granted; this one grants nothing any more. */
    SlidingLog replacedBy(RateLimiterPolicy policy) {
        long end = next.getAndSet(REPLACED);
        var successor = new SlidingLog(policy, time);
        long known = Math.min(end, most());
        for (long number = end - known; number < end; number++) {
            successor.inherit(grantedAt(number, end));
        }
        for (int place = 0; place < limits.length; place++) {
            int kept = policy.limits().indexOf(this.policy.limits().get(place));
            if (kept >= 0) {
                successor.limits[kept].inherit(limits[place], known - end);
            }
        }
        return successor;
    }

    private long most() {
        return this.policy.limits().stream().mapToLong(RateLimit::permits).max().orElse(0);
    }

    private long grantedAt(long number, long end) {
        long now = time.nanos();
        long oldest = now;
        for (int place = 0; place < limits.length; place++) {
            if (end - number <= policy.limits().get(place).permits()) {
                long at = limits[place].timeOf(number, end, now);
                oldest = at - oldest < 0 ? at : oldest;
            }
        }
        return oldest;
    }

    private void inherit(long at) {
        long number = next.getAndIncrement();
        for (LimitLog limit : limits) {
            limit.announce(at);
            limit.write(number, 1, at);
        }
    }
}
