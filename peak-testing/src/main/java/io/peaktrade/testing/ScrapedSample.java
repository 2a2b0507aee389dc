package io.peaktrade.testing;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One sample line as a scraper reads it. Labels keep the order of the line; {@code rawValue} is the value as
 * written, for tests of formatting. A timestamp is in Unix seconds in both formats.
 */
public record ScrapedSample(
        String name,
        Map<String, String> labels,
        double value,
        String rawValue,
        OptionalDouble timestampSeconds,
        Optional<Exemplar> exemplar) {

    /** The series as it stands in the line, like {@code peak_orders_total{status="filled"}}. */
    public String series() {
        return series(name, labels);
    }

    static String series(String name, Map<String, String> labels) {
        return labels.isEmpty()
                ? name
                : labels.entrySet().stream()
                        .map(label -> "%s=\"%s\"".formatted(label.getKey(), escaped(label.getValue())))
                        .collect(joining(",", name + "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    boolean has(Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }
}
