package io.peaktrade.core;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From label values to a series, as fast as memory allows: the open labels find the row, the closed ones the place in
 * it, the last closed label counting fastest. What is unknown, null or too many or too few is not found.
 */
final class SeriesFinder {
    private final RowTable table;
    private final int labels;
    private final int[] open;
    private final @Nullable ClosedValues[] closed;
    private final @Nullable ClosedValues first;
    private final @Nullable ClosedValues second;

    SeriesFinder(List<Label> labels, RowTable table) {
        this.table = table;
        this.labels = labels.size();
        open = IntStream.range(0, labels.size())
                .filter(i -> labels.get(i).isOpen())
                .toArray();
        closed = labels.stream()
                .map(label -> label.isOpen() ? null : new ClosedValues(label.values()))
                .toArray(ClosedValues[]::new);
        first = labels.isEmpty() ? null : closed[0];
        second = labels.size() < 2 ? null : closed[1];
    }

    @Nullable
    Object find() {
        return labels == 0 ? in(table.find(), 0) : null;
    }

    @Nullable
    Object find(@Nullable String value) {
        if (labels != 1 || value == null) {
            return null;
        }
        return first == null ? in(table.find(value), 0) : in(table.find(), first.indexOf(value));
    }

    @Nullable
    Object find(@Nullable String one, @Nullable String two) {
        if (labels != 2 || one == null || two == null) {
            return null;
        }
        if (first == null) {
            return second == null ? in(table.find(one, two), 0) : in(table.find(one), second.indexOf(two));
        }
        return second == null
                ? in(table.find(two), first.indexOf(one))
                : in(table.find(), second.after(first.indexOf(one), two));
    }

    @Nullable
    Object find(@Nullable String... values) {
        if (values.length != labels) {
            return null;
        }
        int place = 0;
        for (int i = 0; i < labels; i++) {
            if (values[i] == null) {
                return null;
            }
            place = closed[i] == null ? place : closed[i].after(place, values[i]);
        }
        return in(table.find(values, open), place);
    }

    private static @Nullable Object in(Object @Nullable [] row, int place) {
        return row == null || place < 0 ? null : RowTable.get(row, place);
    }
}
