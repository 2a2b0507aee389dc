package io.peaktrade.core.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a health check found, for people to read. What is null reads as the word, as in an exception without a message;
 * texts end after 1,000 characters and details after 50, as some exceptions carry whole documents.
 *
 * @param details in the order in which they were given
 */
public record HealthResult(boolean healthy, String message, Map<String, String> details) {
    private static final int LONGEST = 1_000;
    private static final int MOST_DETAILS = 50;

    public HealthResult {
        message = text(message);
        var texts = new LinkedHashMap<String, String>();
        details.entrySet().stream()
                .limit(MOST_DETAILS)
                .forEach(detail -> texts.put(text(detail.getKey()), text(detail.getValue())));
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

    private static String text(@Nullable Object value) {
        String text = String.valueOf(value);
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
