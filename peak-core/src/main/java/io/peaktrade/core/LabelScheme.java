package io.peaktrade.core;

import io.peaktrade.core.Rejections.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks label values against a family: strictly at wiring, forgivingly at recording. The values of the open labels
 * name a row; those of the closed ones number the series in it.
 */
final class LabelScheme {
    private final MetricFamily family;
    private final List<Label> labels;
    private final int rowSize;
    private final int openCount;

    LabelScheme(MetricFamily family) {
        this.family = family;
        labels = family.labels();
        openCount = (int) labels.stream().filter(Label::isOpen).count();
        rowSize = labels.stream()
                .mapToInt(label -> Math.max(1, label.values().size()))
                .reduce(1, Math::multiplyExact);
    }

    /** How many series share the same values of the open labels. */
    int rowSize() {
        return rowSize;
    }

    int openCount() {
        return openCount;
    }

    /** The values of the open labels among those of all. */
    String[] openValues(String[] values) {
        var open = new String[openCount];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (labels.get(i).isOpen()) {
                open[at++] = values[i];
            }
        }
        return open;
    }

    /** The values of the row that takes what has no row of its own. */
    String[] otherOpenValues() {
        var other = new String[openCount];
        Arrays.fill(other, Label.OVERFLOW);
        return other;
    }

    /** The label set with this number in the row of these values. */
    String[] at(int place, String[] openValues) {
        var values = new String[labels.size()];
        int open = openValues.length;
        int rest = place;
        for (int i = values.length - 1; i >= 0; i--) {
            List<String> closed = labels.get(i).values();
            values[i] = closed.isEmpty() ? openValues[--open] : closed.get(rest % closed.size());
            rest = closed.isEmpty() ? rest : rest / closed.size();
        }
        return values;
    }

    /** Returns where a label set beyond the cap is recorded. */
    String[] overflow(String[] values) {
        String[] overflow = values.clone();
        for (int i = 0; i < overflow.length; i++) {
            overflow[i] = labels.get(i).isOpen() ? Label.OVERFLOW : values[i];
        }
        return overflow;
    }

    /** At recording: returns the values that a series carries, or null if none can. Counts irregular ones. */
    String @Nullable [] canonical(@Nullable String[] given, Rejections rejections) {
        if (given.length != labels.size()) {
            rejections.count(
                    Reason.LABEL_COUNT,
                    () -> "the labels " + Arrays.toString(given),
                    () -> "give one value for each of " + names(labels));
            return null;
        }
        @Nullable String[] ordered = inOrder(given, rejections);
        var values = new String[ordered.length];
        for (int i = 0; i < ordered.length; i++) {
            String value = canonical(labels.get(i), ordered[i], rejections);
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return values;
    }

    private static @Nullable String canonical(Label label, @Nullable String given, Rejections rejections) {
        String value = label.canonical(given);
        if (given == null) {
            rejections.count(Reason.NULL_LABEL, () -> label.name() + "=null", label::remedy);
        } else if (value == null) {
            rejections.count(Reason.UNKNOWN_LABEL, () -> label.name() + "=" + given, label::remedy);
        } else if (!label.isOpen() && !label.lists(given)) {
            rejections.unlisted(label, given);
        }
        return value;
    }

    /** Puts right a closed label's value that was given in the place of an open one, and the other way round. */
    private @Nullable String[] inOrder(@Nullable String[] given, Rejections rejections) {
        for (int i = 0; i < given.length; i++) {
            Label closed = labels.get(i);
            if (given[i] != null && !closed.isOpen() && !closed.lists(given[i])) {
                for (int j = 0; j < given.length; j++) {
                    if (labels.get(j).isOpen() && given[j] != null && closed.lists(given[j])) {
                        return exchanged(given, i, j, rejections);
                    }
                }
            }
        }
        return given;
    }

    private @Nullable String[] exchanged(@Nullable String[] given, int one, int other, Rejections rejections) {
        @Nullable String[] ordered = given.clone();
        ordered[one] = given[other];
        ordered[other] = given[one];
        rejections.count(
                Reason.LABEL_ORDER,
                () -> "the labels " + Arrays.toString(given),
                () -> "give %s in that order, like %s, which is what it was taken for"
                        .formatted(names(labels), Arrays.toString(ordered)));
        return ordered;
    }

    /** Whether a given open label is null: a count then goes to {@code _other_}, a gauge's value nowhere. */
    boolean lacksOpen(@Nullable String[] given) {
        return IntStream.range(0, given.length).anyMatch(i -> labels.get(i).isOpen() && given[i] == null);
    }

    /** At wiring: these values of the open labels, if there are as many and each may be one. */
    String[] requireOpen(String... values) {
        List<Label> open = labels.stream().filter(Label::isOpen).toList();
        if (values.length != open.size()) {
            throw new IllegalArgumentException("metric %s has the open labels %s, but is given %s"
                    .formatted(family.name(), names(open), Arrays.toString(values)));
        }
        for (int i = 0; i < values.length; i++) {
            requireValue(open.get(i), values[i]);
        }
        return values;
    }

    /** At wiring: these values of all labels, if there are as many and each may be one. */
    String[] requireAll(String... values) {
        if (values.length != labels.size()) {
            throw new IllegalArgumentException("metric %s has the labels %s, but is given %s"
                    .formatted(family.name(), names(labels), Arrays.toString(values)));
        }
        for (int i = 0; i < values.length; i++) {
            requireValue(labels.get(i), values[i]);
        }
        return values;
    }

    private static List<String> names(List<Label> labels) {
        return labels.stream().map(Label::name).toList();
    }

    private void requireValue(Label label, @Nullable String value) {
        if (label.isOpen() && (value == null || value.isBlank() || !value.equals(WellFormed.text(value)))) {
            throw new IllegalArgumentException(
                    "label %s of metric %s must have a value of well-formed Unicode, like BTC/USD, but is '%s'"
                            .formatted(label.name(), family.name(), value));
        }
        if (!label.isOpen() && !label.values().contains(value)) {
            throw new IllegalArgumentException("label %s of metric %s must be one of %s, but is '%s'"
                    .formatted(label.name(), family.name(), label.values(), value));
        }
    }
}
