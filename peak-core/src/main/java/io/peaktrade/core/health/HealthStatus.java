package io.peaktrade.core.health;

import java.time.Duration;
import java.util.Optional;

/**
 * What is known of a service.
 *
 * @param healthy the verdict, which a single result need not change
 * @param result what the newest run found
 * @param age how long ago that run ended; empty before the first
 * @param duration how long that run took; empty before the first
 * @param critical whether the whole process is unhealthy with it
 */
public record HealthStatus(
        boolean healthy,
        HealthResult result,
        Optional<Duration> age,
        Optional<Duration> duration,
        boolean critical,
        HealthGroup group) {

    /** Of a critical readiness check that nobody timed. */
    public static HealthStatus of(HealthResult result) {
        return new HealthStatus(
                result.healthy(), result, Optional.empty(), Optional.empty(), true, HealthGroup.READINESS);
    }

    /** Whether the process is unhealthy because of it. */
    public boolean isCriticallyDown() {
        return critical && !healthy;
    }
}
