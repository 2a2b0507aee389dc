package io.peaktrade.core;

import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The series of a family in rows, those that have the values of the open labels in common, by the place that their
 * closed labels give them. Readers take the {@link #index}, lock-free; it is replaced as a whole to grow, and to forget
 * series. Writers hold the recorder's lock.
 */
final class RowTable {
    private final int rowSize;
    private final int[] openLabels;
    private volatile RowIndex index;

    /** @param labels how many of the family's labels are open */
    RowTable(int labels, int rowSize) {
        this.rowSize = rowSize;
        openLabels = IntStream.range(0, labels).toArray();
        index = new RowIndex(labels, rowSize, RowIndex.FEWEST_BITS);
    }

    RowIndex index() {
        return index;
    }

    /** The row of these values of the open labels as it is, to be completed and {@link #put} back. */
    @Nullable
    Object[] row(String[] openValues) {
        RowIndex index = this.index;
        long slot = index.find(openValues, openLabels);
        var row = new Object[rowSize];
        for (int place = 0; slot != 0 && place < rowSize; place++) {
            row[place] = index.series(index.row(slot), place);
        }
        return row;
    }

    /** @param firstCell where the cells of a new row begin, or {@link RowIndex#NO_CELL} */
    void put(String[] openValues, @Nullable Object[] row, int firstCell) {
        long slot = index.find(openValues, openLabels);
        if (slot == 0) {
            if (index.isFull()) {
                index = index.grown();
            }
            index.add(openValues, row, firstCell);
        } else {
            index.put(index.row(slot), row);
        }
    }

    /** Does not forget the row of these values for being idle. */
    void keep(String[] openValues) {
        RowIndex index = this.index;
        index.watch(index.row(index.find(openValues, openLabels))).keep();
    }

    /** Forgets these series, and the rows that are empty then. */
    void removeAll(Set<?> series) {
        index = index.without(series);
    }
}
