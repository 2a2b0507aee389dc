package io.peaktrade.resilience.health;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.health.HealthGroup;
import io.peaktrade.resilience.call.Require;
import java.time.Duration;

/**
 * How a service is checked and whom that concerns: {@code HealthCheckPolicy.every(Duration.ofSeconds(15))}.
 *
 * @param failures in a row that make a healthy service unhealthy
 * @param passes in a row that make it healthy again; at the start the first one does
 * @param critical whether the whole process is unhealthy with it, or not ready
 */
public record HealthCheckPolicy(
        HealthSchedule schedule, int failures, int passes, boolean critical, HealthGroup group) {
    /** Every 15 seconds, 5 seconds for an answer, which holds for 45 seconds; a critical readiness check. */
    public static final HealthCheckPolicy DEFAULT = every(Duration.ofSeconds(15));

    public HealthCheckPolicy {
        requireNonNull(schedule, "schedule is null");
        requireNonNull(group, "group is null");
        Require.range("failures that make a service unhealthy", 1, 1_000, "3", failures);
        Require.range("passes that make a service healthy", 1, 1_000, "2", passes);
    }

    /** Returns {@link #DEFAULT} with this interval. */
    public static HealthCheckPolicy every(Duration interval) {
        return of(HealthSchedule.every(interval));
    }

    /** A critical readiness check whose every result counts. */
    public static HealthCheckPolicy of(HealthSchedule schedule) {
        return new HealthCheckPolicy(schedule, 1, 1, true, HealthGroup.READINESS);
    }

    public HealthCheckPolicy whileUnhealthy(Duration interval) {
        return with(new HealthSchedule(schedule.interval(), interval, schedule.timeout(), schedule.expiry()));
    }

    public HealthCheckPolicy withTimeout(Duration timeout) {
        return with(new HealthSchedule(schedule.interval(), schedule.whileUnhealthy(), timeout, schedule.expiry()));
    }

    public HealthCheckPolicy withExpiry(Duration expiry) {
        return with(new HealthSchedule(schedule.interval(), schedule.whileUnhealthy(), schedule.timeout(), expiry));
    }

    private HealthCheckPolicy with(HealthSchedule schedule) {
        return new HealthCheckPolicy(schedule, failures, passes, critical, group);
    }

    /** A single slow answer must not wake anybody. */
    public HealthCheckPolicy damped(int failures, int passes) {
        return new HealthCheckPolicy(schedule, failures, passes, critical, group);
    }

    /** Shown and exported as others are, but the process is healthy and ready without it. */
    public HealthCheckPolicy notCritical() {
        return new HealthCheckPolicy(schedule, failures, passes, false, group);
    }

    /** Only a restart helps when it is down; never for a venue, as a restart abandons open orders. */
    public HealthCheckPolicy liveness() {
        return new HealthCheckPolicy(schedule, failures, passes, critical, HealthGroup.LIVENESS);
    }
}
