package io.peaktrade.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The series of a family in rows, those that have the values of the open labels in common, by the place that their
 * closed labels give them. Readers take the {@link #slots}, lock-free. Writers hold the family's lock. A row keeps its
 * number and its cells as long as it lives; both are used again by another row once they have rested.
 */
final class RowTable {
    private final int rowSize;
    private final Resting resting = new Resting();
    private volatile RowSlots slots;
    /** Where the cells of each row begin, by its number. */
    private int[] cells = {};

    private int numbers;
    private int live;

    /** @param labels how many of the family's labels are open */
    RowTable(int labels, int rowSize) {
        this.rowSize = rowSize;
        slots = new RowSlots(labels, rowSize, RowSlots.FEWEST_BITS);
    }

    RowSlots slots() {
        return slots;
    }

    int rowSize() {
        return rowSize;
    }

    /** How many numbers of rows there are, with those of rows that are gone. */
    int numbers() {
        return numbers;
    }

    /** The row of these values, or {@link RowSlots#NO_ROW}. */
    int rowOf(String[] openValues) {
        return slots.rowOf(openValues);
    }

    /** Returns a number that has rested for this long, with its cells, or {@link Resting#NONE}. */
    int rested(long now, long nanos) {
        return resting.take(now, nanos);
    }

    /** A number that no row has had yet. */
    int fresh(int firstCell) {
        if (numbers == cells.length) {
            cells = Arrays.copyOf(cells, numbers + numbers / 2 + 1);
        }
        cells[numbers] = firstCell;
        if (numbers == slots.capacity()) {
            slots = slots.rebuilt(slots.bits() + 1);
        }
        return numbers++;
    }

    /** Publishes a row whose series are there. */
    void put(int row, String[] openValues, int firstCell) {
        if (!slots.hasRoom()) {
            boolean crowded = live > slots.capacity() / 4 * 3;
            slots = slots.rebuilt(crowded ? slots.bits() + 1 : slots.bits());
        }
        live++;
        slots.put(row, openValues, firstCell);
    }

    int firstCell(int row) {
        return cells[row];
    }

    @Nullable
    Object series(int row, int place) {
        return slots.series(row, place);
    }

    void set(int row, int place, Object series) {
        slots.set(row, place, series);
    }

    /** Forgets one series of a row that keeps others. */
    void removeSeries(int row, int place) {
        slots.forgetCells(row);
        slots.set(row, place, null);
    }

    void removeRow(int row, long now) {
        slots.erase(row);
        live--;
        resting.add(row, now);
    }

    /** How many series a row has. */
    int count(int row) {
        int count = 0;
        for (int place = 0; place < rowSize; place++) {
            count += series(row, place) == null ? 0 : 1;
        }
        return count;
    }
}
