package io.peaktrade.resilience.retry;

import io.peaktrade.resilience.call.Require;

/**
 * Bounds what retries add to the load of a service that is failing already: a bucket of {@code burst} extra attempts,
 * full at the start. Each extra attempt, also a hedge, takes one; each call gives back {@code percent} of one.
 */
public record RetryBudget(int burst, double percent) {
    public RetryBudget {
        Require.range("burst of a retry budget", 1, 1_000_000, "10", burst);
        Require.range("percent of a retry budget", 0, 100, "20", percent);
    }
}
