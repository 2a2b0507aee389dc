package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.FamilyKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The name and labels that a Dropwizard metric gets in Prometheus, before its type adds a suffix.
 *
 * @param pattern the pattern that its family's metrics match, for the help line
 */
record DropwizardName(String name, Map<String, String> labels, double factor, String pattern, boolean onlyCountsUp) {
    private static final String TOTAL = "_total";
    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern OTHER = Pattern.compile("[^a-zA-Z0-9]+");
    private static final List<String> RESERVED =
            List.of(TOTAL, "_count", "_sum", "_bucket", "_created", "_info", "_gcount", "_gsum");

    /** Returns the name of a metric without a rule: lower-case words joined by _, as Prometheus' linter wants. */
    static DropwizardName plain(String metric) {
        String words = OTHER.matcher(HUMP.matcher(metric).replaceAll("$1_$2")).replaceAll("_");
        String name = words.toLowerCase(Locale.ROOT);
        boolean digit = !name.isEmpty() && Character.isDigit(name.charAt(0));
        return new DropwizardName(digit ? "_" + name : name, Map.of(), 1, metric, false);
    }

    /** A rule that names a metric _total declares that it only goes up; a metric's own name does not. */
    static DropwizardName ruled(String name, Map<String, String> labels, double factor, String pattern) {
        return new DropwizardName(name, labels, factor, pattern, name.endsWith(TOTAL));
    }

    /** Returns the family's name in OpenMetrics, without a suffix that contradicts its type. */
    String base(FamilyKind kind) {
        if (kind == FamilyKind.COUNTER) {
            return name.endsWith(TOTAL) ? name.substring(0, name.length() - TOTAL.length()) : name;
        }
        return RESERVED.stream().anyMatch(name::endsWith) ? name + "_value" : name;
    }

    DropwizardName inSeconds() {
        return name.endsWith("_seconds") ? this : new DropwizardName(name + "_seconds", labels, factor, pattern, false);
    }

    String labelText() {
        return Labels.text(List.copyOf(labels.keySet()), List.copyOf(labels.values()));
    }
}
