package io.peaktrade.resilience.limit;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many calls may begin: {@code RateLimiterPolicy.of(10, Duration.ofSeconds(1)).and(300, Duration.ofMinutes(1))}.
 *
 * @param limits of which a call takes permits from all or from none
 * @param maxWait how long a call may wait for its permits, first come first served; zero rejects at once
 * @param margin by which each window is longer here than at the venue, which counts arrivals
 * @param reserved how many permits of each limit only urgent calls may have
 */
public record RateLimiterPolicy(List<RateLimit> limits, Duration maxWait, Duration margin, int reserved) {
    public RateLimiterPolicy {
        limits = List.copyOf(limits);
        if (limits.isEmpty() || limits.stream().distinct().count() < limits.size()) {
            throw new IllegalArgumentException(
                    "limits of a rate limiter must be one or more that differ, like [10 in PT1S], but are '%s'"
                            .formatted(limits));
        }
        Require.durationOrZero("longest wait of a rate limiter", "PT0.05S", maxWait);
        Require.durationOrZero("margin of a rate limiter", "PT0.02S", margin);
        int smallest = limits.stream().mapToInt(RateLimit::permits).min().orElse(1);
        Require.range("reserved permits of a rate limiter", 0, smallest - 1, "2", reserved);
    }

    public static RateLimiterPolicy of(int permits, Duration window) {
        return new RateLimiterPolicy(List.of(new RateLimit(permits, window)), Duration.ZERO, Duration.ZERO, 0);
    }

    /** A further limit; calls keep all of them. */
    public RateLimiterPolicy and(int permits, Duration window) {
        var more = Stream.concat(limits.stream(), Stream.of(new RateLimit(permits, window)));
        return new RateLimiterPolicy(more.toList(), maxWait, margin, reserved);
    }

    public RateLimiterPolicy withMaxWait(Duration maxWait) {
        return new RateLimiterPolicy(limits, maxWait, margin, reserved);
    }

    public RateLimiterPolicy withMargin(Duration margin) {
        return new RateLimiterPolicy(limits, maxWait, margin, reserved);
    }

    public RateLimiterPolicy reserving(int permits) {
        return new RateLimiterPolicy(limits, maxWait, margin, permits);
    }

    /** How many permits one call may ask for. */
    int heaviest(boolean urgent) {
        int smallest = limits.stream().mapToInt(RateLimit::permits).min().orElse(1);
        return urgent ? smallest : smallest - reserved;
    }
}
