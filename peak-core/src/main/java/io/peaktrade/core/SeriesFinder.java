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
        RowIndex index = table.index();
        return labels == 0 ? series(index, index.find(), 0) : null;
    }

    @Nullable
    Object find(@Nullable String value) {
        RowIndex index = table.index();
        return labels != 1 || value == null ? null : series(index, slot(index, value), place(value));
    }

    @Nullable
    Object find(@Nullable String one, @Nullable String two) {
        RowIndex index = table.index();
        return labels != 2 || one == null || two == null ? null : series(index, slot(index, one, two), place(one, two));
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
        RowIndex index = table.index();
        return series(index, index.find(values, open), place);
    }

    /** The cell of a counter, without a look at the counter; {@link RowIndex#NO_CELL} where only find can tell. */
    int cell(@Nullable String value) {
        return labels != 1 || value == null ? RowIndex.NO_CELL : cell(slot(table.index(), value), place(value));
    }

    int cell(@Nullable String one, @Nullable String two) {
        ClosedValues closed = closedThenOpen;
        if (closed == null || one == null || two == null) {
            return labels != 2 || one == null || two == null
                    ? RowIndex.NO_CELL
                    : cell(slot(table.index(), one, two), place(one, two));
        }
        return cell(table.index().find(two), closed.indexOf(one));
    }

    private long slot(RowIndex index, String value) {
        return first == null ? index.find(value) : index.find();
    }

    private long slot(RowIndex index, String one, String two) {
        if (first == null) {
            return second == null ? index.find(one, two) : index.find(one);
        }
        return second == null ? index.find(two) : index.find();
    }

    private int place(String value) {
        return first == null ? 0 : first.indexOf(value);
    }

    private int place(String one, String two) {
        int place = place(one);
        return second == null ? place : second.after(place, two);
    }

    private static @Nullable Object series(RowIndex index, long slot, int place) {
        return slot == 0 || place < 0 ? null : index.series(index.row(slot), place);
    }

    private static int cell(long slot, int place) {
        int first = RowIndex.firstCell(slot);
        return first == RowIndex.NO_CELL || place < 0 ? RowIndex.NO_CELL : first + place;
    }
}
