package io.peaktrade.resilience.limit;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/**
 * So many permits in any window of this length.
 *
 * @param permits 1 to 1,000,000
 */
public record RateLimit(int permits, Duration window) {
    public RateLimit {
        Require.range("permits of a rate limit", 1, 1_000_000, "10", permits);
        Require.duration("window of a rate limit", "PT1S", window);
    }

    /** Like {@code 300 in PT1M}. */
    @Override
    public String toString() {
        return "%d in %s".formatted(permits, window);
    }
}
