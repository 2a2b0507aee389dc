package io.peaktrade.resilience.retry;

import java.util.random.RandomGenerator;

/** How long to wait before each further attempt. */
final class Backoff {
    private final RetryPolicy policy;
    private final RandomGenerator random;

    Backoff(RetryPolicy policy, RandomGenerator random) {
        this.policy = policy;
        this.random = random;
    }

    /** @param retry 1 before the second attempt */
    long nanos(int retry) {
        double longest = policy.maxDelay().toNanos();
        double delay = Math.min(longest, policy.firstDelay().toNanos() * Math.pow(policy.factor(), retry - 1));
        double jittered = delay * (1 + policy.jitter() * (2 * random.nextDouble() - 1));
        return (long) Math.min(longest, jittered);
    }
}
