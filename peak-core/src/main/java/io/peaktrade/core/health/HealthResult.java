package io.peaktrade.core.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a health check found, for people to read. What is null reads as the word, as in an exception without a message.
 *
 * @param details in the order in which they were given
 */
public record HealthResult(boolean healthy, String message, Map<String, String> details) {
    public HealthResult {
        message = String.valueOf(message);
        var texts = new LinkedHashMap<String, String>();
        details.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        details = Collections.unmodifiableMap(texts);
    }

    public static HealthResult healthy(@Nullable String message) {
        return new HealthResult(true, String.valueOf(message), Map.of());
    }

    public static HealthResult unhealthy(@Nullable String message) {
        return new HealthResult(false, String.valueOf(message), Map.of());
    }

    /** This result with one more detail, like the size of a pool. */
    public HealthResult with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, String.valueOf(value));
        return new HealthResult(healthy, message, more);
    }
}
