package io.peaktrade.core;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A label of a family. An open one takes any value, like a symbol; a closed one lists its values, and what is not
 * listed is recorded as the last of them where that is {@code other}, else rejected and counted.
 *
 * @param values the values of a closed label; empty for an open one
 */
public record Label(String name, List<String> values) {
    static final String OTHER = "other";
    static final String OVERFLOW = "_other_";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    public Label {
        values = List.copyOf(values);
        if (!NAME.matcher(name).matches() || name.equals("le") || name.equals("quantile")) {
            throw new IllegalArgumentException(
                    "label name must be lower-case words joined by _, not le or quantile, like symbol, but is '%s'"
                            .formatted(name));
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException(
                    "values of label %s must differ, like success, error, but are %s".formatted(name, values));
        }
        if (values.indexOf(OTHER) >= 0 && values.indexOf(OTHER) < values.size() - 1) {
            throw new IllegalArgumentException(
                    "values of label %s must have other as the last, like success, error, other, but are %s"
                            .formatted(name, values));
        }
    }

    public static Label open(String name) {
        return new Label(name, List.of());
    }

    public static Label closed(String name, String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(
                    "closed label %s needs its values; use Label.open where any may come".formatted(name));
        }
        return new Label(name, List.of(values));
    }

    /**
     * The constants of an enum in lower case: {@code PARTIALLY_FILLED} becomes {@code partially_filled}. Interned, as
     * literals are, since a series is found fastest by the very same strings.
     */
    public static Label closed(String name, Class<? extends Enum<?>> values) {
        return closed(
                name,
                Arrays.stream(values.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT).intern())
                        .toArray(String[]::new));
    }

    boolean isOpen() {
        return values.isEmpty();
    }

    /** Whether a value that is not listed has no place, not even as {@code other}. */
    boolean rejectsUnknown() {
        return !isOpen() && !values.get(values.size() - 1).equals(OTHER);
    }

    /** Whether a closed label has this value, in whichever case. */
    boolean lists(String given) {
        return listed(given) != null;
    }

    /** Describes what to give instead of a value that has no place. */
    String remedy() {
        return isOpen() ? "give %s a value, like BTC/USD".formatted(name) : "give one of %s".formatted(values);
    }

    /** Returns the value that the series carries for a given one; null if a closed label has no place for it. */
    @Nullable
    String canonical(@Nullable String given) {
        if (isOpen()) {
            return given == null ? OVERFLOW : WellFormed.text(given);
        }
        String listed = given == null ? null : listed(given);
        if (listed != null) {
            return listed;
        }
        return rejectsUnknown() ? null : OTHER;
    }

    private @Nullable String listed(String given) {
        int index = values.indexOf(given);
        if (index >= 0) {
            return values.get(index);
        }
        for (String value : values) {
            if (value.equalsIgnoreCase(given)) {
                return value;
            }
        }
        return null;
    }
}
