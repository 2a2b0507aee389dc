package io.peaktrade.core.health;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is known of every service that is checked, by its name.
 *
 * @param statuses sorted by name
 */
public record HealthReport(Map<String, HealthStatus> statuses) {
    public HealthReport {
        statuses = Collections.unmodifiableMap(new TreeMap<>(statuses));
    }

    /** Of critical readiness checks that nobody timed. */
    public static HealthReport of(Map<String, HealthResult> results) {
        var statuses = new TreeMap<String, HealthStatus>();
        results.forEach((name, result) -> statuses.put(name, HealthStatus.of(result)));
        return new HealthReport(statuses);
    }

    /** Whether no critical check is unhealthy; so it is where there are none. */
    public boolean healthy() {
        return statuses.values().stream().noneMatch(HealthStatus::isCriticallyDown);
    }

    /**
     * The names of the critical checks of a group that are unhealthy, in order. One that has not passed yet is, so that
     * a process is ready once none of {@link HealthGroup#READINESS} is left, and where there never was one.
     */
    public List<String> down(HealthGroup group) {
        return statuses.entrySet().stream()
                .filter(check ->
                        check.getValue().isCriticallyDown() && check.getValue().group() == group)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where the report comes from: answers at once, from any thread, and never throws. */
    @FunctionalInterface
    public interface Source extends Supplier<HealthReport> {
        Source NONE = () -> new HealthReport(Map.of());
    }
}
