package io.peaktrade.core;

import io.peaktrade.core.Rejections.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the labels of a family make of values: as strict as wiring has to be, as forgiving as recording has to be. */
final class LabelScheme {
    private final MetricFamily family;
    private final List<Label> labels;
    private final boolean closed;
    private final int rowSize;

    LabelScheme(MetricFamily family) {
        this.family = family;
        labels = family.labels();
        closed = labels.stream().noneMatch(Label::isOpen);
        rowSize = labels.stream()
                .mapToInt(label -> Math.max(1, label.values().size()))
                .reduce(1, Math::multiplyExact);
    }

    int size() {
        return labels.size();
    }

    /** Whether every label set is known from the start. */
    boolean isClosed() {
        return closed;
    }

    /** How many series share the same values of the open labels. */
    int rowSize() {
        return rowSize;
    }

    /** At recording: the values that a series carries, or null where there is no place for them. Counts what is odd. */
    String @Nullable [] canonical(@Nullable String[] given, Rejections rejections) {
        if (given.length != labels.size()) {
            rejections.count(Reason.LABEL_COUNT, () -> "the labels " + Arrays.toString(given));
            return null;
        }
        var values = new String[given.length];
        for (int i = 0; i < given.length; i++) {
            Label label = labels.get(i);
            String text = given[i];
            String value = label.canonical(text);
            if (text == null) {
                rejections.count(Reason.NULL_LABEL, () -> label.name() + "=null");
            } else if (value == null) {
                rejections.count(Reason.UNKNOWN_LABEL, () -> label.name() + "=" + text);
            }
            if (value == null) {
                return null;
            }
            values[i] = value;
        }
        return values;
    }

    /** Where a label set is recorded that came after the cap. */
    String[] overflow(String[] values) {
        String[] overflow = values.clone();
        for (int i = 0; i < overflow.length; i++) {
            if (labels.get(i).isOpen()) {
                overflow[i] = Label.OVERFLOW;
            }
        }
        return overflow;
    }

    /** These values with every combination of the closed labels. */
    List<String[]> row(String[] values) {
        List<String[]> row = List.<String[]>of(values);
        for (int i = 0; i < values.length; i++) {
            int at = i;
            row = labels.get(i).isOpen()
                    ? row
                    : row.stream()
                            .flatMap(set -> labels.get(at).values().stream().map(value -> with(set, at, value)))
                            .toList();
        }
        return row;
    }

    private static String[] with(String[] values, int at, String value) {
        String[] changed = values.clone();
        changed[at] = value;
        return changed;
    }

    /** At wiring: the first label set of the row that has these values of the open labels. */
    String[] requireRow(String... openValues) {
        var values = new ArrayList<String>();
        int next = 0;
        for (Label label : labels) {
            boolean given = label.isOpen() && next < openValues.length;
            values.add(
                    label.isOpen()
                            ? given ? openValues[next] : ""
                            : label.values().get(0));
            next += label.isOpen() ? 1 : 0;
        }
        if (next != openValues.length) {
            throw new IllegalArgumentException("metric %s has the open labels %s, but is given %s"
                    .formatted(
                            family.name(),
                            labels.stream()
                                    .filter(Label::isOpen)
                                    .map(Label::name)
                                    .toList(),
                            Arrays.toString(openValues)));
        }
        return requireSet(values.toArray(String[]::new));
    }

    /** At wiring: the values as they are, if each is one that its label may have. */
    String[] requireSet(String... values) {
        if (values.length != labels.size()) {
            throw new IllegalArgumentException("metric %s has the labels %s, but is given %s"
                    .formatted(family.name(), labels.stream().map(Label::name).toList(), Arrays.toString(values)));
        }
        for (int i = 0; i < values.length; i++) {
            requireValue(labels.get(i), values[i]);
        }
        return values;
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
