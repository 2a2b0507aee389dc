package io.peaktrade.resilience.health;

import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/**
 * When a health check runs.
 *
 * @param interval from one start to the next
 * @param timeout how long a run may take; then it is interrupted and the service unhealthy
 * @param expiry how long a result holds; an older one reads unhealthy
 */
public record HealthSchedule(Duration interval, Duration timeout, Duration expiry) {
    /** Every 15 seconds, 5 seconds for an answer, which holds for 45 seconds. */
    public static final HealthSchedule DEFAULT =
            new HealthSchedule(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(45));

    public HealthSchedule {
        Require.duration("interval of a health check", "PT15S", interval);
        Require.duration("timeout of a health check", "PT5S", timeout);
        Require.duration("expiry of a health check", "PT45S", expiry);
        if (timeout.compareTo(interval) > 0) {
            throw new IllegalArgumentException("timeout of a health check must be at most its interval, %s, but is '%s'"
                    .formatted(interval, timeout));
        }
        if (expiry.compareTo(interval.plus(timeout)) < 0) {
            throw new IllegalArgumentException(
                    "expiry of a health check must be at least its interval and timeout together, %s, but is '%s'"
                            .formatted(interval.plus(timeout), expiry));
        }
    }
}
