package io.peaktrade.resilience.health;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/**
 * When a health check runs.
 *
 * @param interval from one start to the next
 * @param whileUnhealthy the same while the service is unhealthy
 * @param timeout how long a run may take; then it is interrupted and has failed
 * @param expiry how long a result holds; with an older one the service is unhealthy
 */
public record HealthSchedule(Duration interval, Duration whileUnhealthy, Duration timeout, Duration expiry) {
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(5);

    public HealthSchedule {
        Require.duration("interval of a health check", "PT15S", interval);
        Require.duration("interval of an unhealthy health check", "PT5S", whileUnhealthy);
        Require.duration("timeout of a health check", "PT5S", timeout);
        Require.duration("expiry of a health check", "PT45S", expiry);
        if (timeout.compareTo(interval) > 0) {
            throw new IllegalArgumentException("timeout of a health check must be at most its interval, %s, but is '%s'"
                    .formatted(interval, timeout));
        }
        Duration longest = interval.compareTo(whileUnhealthy) > 0 ? interval : whileUnhealthy;
        if (expiry.compareTo(longest.plus(timeout)) < 0) {
            throw new IllegalArgumentException(
                    "expiry of a health check must be at least its interval and timeout together, %s, but is '%s'"
                            .formatted(longest.plus(timeout), expiry));
        }
    }

    /** With the interval as timeout, at most five seconds, and an expiry of three intervals. */
    public static HealthSchedule every(Duration interval) {
        Duration timeout = interval.compareTo(LONGEST_TIMEOUT) < 0 ? interval : LONGEST_TIMEOUT;
        return new HealthSchedule(interval, interval, timeout, interval.multipliedBy(3));
    }

    Duration interval(boolean healthy) {
        return healthy ? interval : whileUnhealthy;
    }
}
