package io.peaktrade.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a health check found, for people to read.
 *
 * @param details in the order in which they were given
 */
public record HealthResult(boolean healthy, String message, Map<String, String> details) {
    public HealthResult {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static HealthResult healthy(String message) {
        return new HealthResult(true, message, Map.of());
    }

    public static HealthResult unhealthy(String message) {
        return new HealthResult(false, message, Map.of());
    }

    /** This result with one more detail, like the size of a pool. */
    public HealthResult with(String name, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, String.valueOf(value));
        return new HealthResult(healthy, message, more);
    }
}
