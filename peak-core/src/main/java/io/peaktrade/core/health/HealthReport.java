package io.peaktrade.core.health;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The newest result of every health check, by the name of the service.
 *
 * @param results sorted by name
 */
public record HealthReport(Map<String, HealthResult> results) {
    public HealthReport {
        results = Collections.unmodifiableMap(new TreeMap<>(results));
    }

    /** Whether no check is unhealthy; so it is where there are none. */
    public boolean healthy() {
        return results.values().stream().allMatch(HealthResult::healthy);
    }

    /** Where the report comes from: answers at once, from any thread, and never throws. */
    @FunctionalInterface
    public interface Source extends Supplier<HealthReport> {
        Source NONE = () -> new HealthReport(Map.of());
    }
}
