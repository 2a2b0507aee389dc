package io.peaktrade.core;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the series of label values: the open labels find the row, the closed ones the place in it, in which the last
 * closed label varies fastest. Unknown values, nulls and the wrong number of values find nothing.
 */
final class SeriesFinder {
    private final RowTable table;
    private final int labels;
    private final int[] open;
    private final @Nullable ClosedValues[] closed;
    private final @Nullable ClosedValues first;
    private final @Nullable ClosedValues second;
    /** The first label's values if it is the only closed one of two, as is usual: orders by status and symbol. */
    private final @Nullable ClosedValues closedThenOpen;

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
        closedThenOpen = labels.size() == 2 && second == null ? first : null;
    }

    @Nullable
    Object find() {
        RowSlots rows = table.slots();
        return labels == 0 ? series(rows, rows.find(), 0) : null;
    }

    @Nullable
    Object find(@Nullable String value) {
        RowSlots rows = table.slots();
        return labels != 1 || value == null ? null : series(rows, slot(rows, value), place(value));
    }

    @Nullable
    Object find(@Nullable String one, @Nullable String two) {
        RowSlots rows = table.slots();
        return labels != 2 || one == null || two == null ? null : series(rows, slot(rows, one, two), place(one, two));
    }

    @Nullable
    Object find(@Nullable String... values) {
        if (values.length != labels) {
            return null;
        }
        for (String value : values) {
            if (value == null) {
                return null;
            }
        }
        RowSlots rows = table.slots();
        return series(rows, rows.find(values, open), place(values));
    }

    /** The place in its row of a label set that has no null; negative where a closed label has no such value. */
    int place(String... values) {
        int place = 0;
        for (int i = 0; i < labels; i++) {
            place = closed[i] == null ? place : closed[i].after(place, values[i]);
        }
        return place;
    }

    /** Returns the cell of a counter without touching the counter; {@link RowSlots#NO_CELL} if only find can tell. */
    int cell(@Nullable String value) {
        return labels != 1 || value == null ? RowSlots.NO_CELL : cell(slot(table.slots(), value), place(value));
    }

    int cell(@Nullable String one, @Nullable String two) {
        ClosedValues closed = closedThenOpen;
        if (closed == null || one == null || two == null) {
            return labels != 2 || one == null || two == null
                    ? RowSlots.NO_CELL
                    : cell(slot(table.slots(), one, two), place(one, two));
        }
        return cell(table.slots().find(two), closed.indexOf(one));
    }

    private long slot(RowSlots rows, String value) {
        return first == null ? rows.find(value) : rows.find();
    }

    private long slot(RowSlots rows, String one, String two) {
        if (first == null) {
            return second == null ? rows.find(one, two) : rows.find(one);
        }
        return second == null ? rows.find(two) : rows.find();
    }

    private int place(String value) {
        return first == null ? 0 : first.indexOf(value);
    }

    private int place(String one, String two) {
        int place = place(one);
        return second == null ? place : second.after(place, two);
    }

    private static @Nullable Object series(RowSlots rows, long slot, int place) {
        return slot == 0 || place < 0 ? null : rows.series(rows.row(slot), place);
    }

    private static int cell(long slot, int place) {
        int first = RowSlots.firstCell(slot);
        return first == RowSlots.NO_CELL || place < 0 ? RowSlots.NO_CELL : first + place;
    }
}
