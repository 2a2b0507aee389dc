package io.peaktrade.resilience.limit;

import java.util.ArrayList;
import java.util.List;

/** The rules of a rate limiter written down as plainly as can be: all grants of all time, counted again each time. */
final class LimitModel {
    private final RateLimiterPolicy policy;
    private final List<Long> grants = new ArrayList<>();

    LimitModel(RateLimiterPolicy policy) {
        this.policy = policy;
    }

    boolean take(int weight, boolean urgent, long now) {
        boolean granted = policy.limits().stream().allMatch(limit -> allows(limit, weight, urgent, now));
        for (int i = 0; granted && i < weight; i++) {
            grants.add(now);
        }
        return granted;
    }

    private boolean allows(RateLimit limit, int weight, boolean urgent, long now) {
        long window = limit.window().plus(policy.margin()).toNanos();
        long used = grants.stream().filter(at -> now - at < window).count();
        return used + weight <= limit.permits() - (urgent ? 0 : policy.reserved());
    }
}
