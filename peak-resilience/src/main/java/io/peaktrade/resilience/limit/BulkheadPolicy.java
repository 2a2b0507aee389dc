package io.peaktrade.resilience.limit;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/**
 * How many calls may run at one time: {@code BulkheadPolicy.of(16)}.
 *
 * @param permits 1 to 1,000,000
 * @param maxWait how long a call may wait for a permit, first come first served; zero rejects at once
 */
public record BulkheadPolicy(int permits, Duration maxWait) {
    public BulkheadPolicy {
        Require.range("permits of a bulkhead", 1, 1_000_000, "16", permits);
        Require.durationOrZero("longest wait of a bulkhead", "PT0.05S", maxWait);
    }

    public static BulkheadPolicy of(int permits) {
        return new BulkheadPolicy(permits, Duration.ZERO);
    }

    public BulkheadPolicy withMaxWait(Duration maxWait) {
        return new BulkheadPolicy(permits, maxWait);
    }
}
