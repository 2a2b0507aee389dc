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
        return labels != 1 || value == null ? null : in(row(value), place(value));
    }

    @Nullable
    Object find(@Nullable String one, @Nullable String two) {
        return labels != 2 || one == null || two == null ? null : in(row(one, two), place(one, two));
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

    /** The cell of a counter, without a look at the counter; {@link Row#NO_CELL} where only {@link #find} can tell. */
    int cell(@Nullable String value) {
        return labels != 1 || value == null ? Row.NO_CELL : cell(row(value), place(value));
    }

    int cell(@Nullable String one, @Nullable String two) {
        return labels != 2 || one == null || two == null ? Row.NO_CELL : cell(row(one, two), place(one, two));
    }

    private @Nullable Row row(String value) {
        return first == null ? table.find(value) : table.find();
    }

    private @Nullable Row row(String one, String two) {
        if (first == null) {
            return second == null ? table.find(one, two) : table.find(one);
        }
        return second == null ? table.find(two) : table.find();
    }

    private int place(String value) {
        return first == null ? 0 : first.indexOf(value);
    }

    private int place(String one, String two) {
        int place = place(one);
        return second == null ? place : second.after(place, two);
    }

    private static @Nullable Object in(@Nullable Row row, int place) {
        return row == null || place < 0 ? null : row.get(place);
    }

    private static int cell(@Nullable Row row, int place) {
        int first = row == null ? Row.NO_CELL : row.firstCell();
        return first < 0 || place < 0 ? Row.NO_CELL : first + place;
    }
}
