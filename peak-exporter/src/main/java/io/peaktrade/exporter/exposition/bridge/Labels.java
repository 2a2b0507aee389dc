package io.peaktrade.exporter.exposition.bridge;

import java.util.List;
import java.util.regex.Pattern;

/** Checks names and labels of third parties, and writes them as both formats want them. */
final class Labels {
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    /** Prometheus' own: a sample with a label __name__ makes it refuse the whole target. */
    private static final String RESERVED = "__";

    private Labels() {}

    static boolean isMetricName(String name) {
        return METRIC.matcher(name).matches();
    }

    /** Returns labels like {@code name="value",other="value"}. */
    static String text(List<String> names, List<String> values) {
        if (names.size() != values.size() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("labels must differ and have a value each, but are " + names);
        }
        var text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (!LABEL.matcher(names.get(i)).matches() || names.get(i).startsWith(RESERVED)) {
                throw new IllegalArgumentException(
                        "label name must be like order_type, but is '%s'".formatted(names.get(i)));
            }
            text.append(i == 0 ? "" : ",").append(names.get(i)).append("=\"");
            text.append(escaped(values.get(i))).append('"');
        }
        return text.toString();
    }

    /** Returns the prefix of a sample line, like {@code name{labels} }. */
    static String start(String name, String labels) {
        return labels.isEmpty() ? name + ' ' : name + '{' + labels + "} ";
    }

    /** Unpaired surrogates become U+FFFD, here and not when they are written, so that two of them show as equal. */
    private static String escaped(String value) {
        return wellFormed(value).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String wellFormed(String value) {
        if (value.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return value;
        }
        var text = new StringBuilder(value.length());
        value.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(text::appendCodePoint);
        return text.toString();
    }
}
