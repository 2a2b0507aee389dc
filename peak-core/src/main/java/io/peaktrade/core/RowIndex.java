package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a {@link RowTable} as long as it need not grow or forget any. Open addressing: a slot is one long, of the
 * hash what its place does not tell, the number of the row from 1, and the first of its cells; the slot's release store
 * publishes the row. What the numbers lead to lies close together, so that thousands of rows stay in a core's cache.
 */
final class RowIndex {
    /** Of a row whose series have no cells side by side; no series has the first cell of all. */
    static final int NO_CELL = 0;

    static final int FEWEST_BITS = 3;

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);
    private static final VarHandle SERIES = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final int labels;
    private final int rowSize;
    private final int bits;
    /** At most three eighths full, and one more that stays empty, so that each has a neighbour. */
    private final long[] slots;

    private final @Nullable String[] values;
    private final @Nullable Object[] series;
    private final @Nullable Watch[] watches;
    private int size;

    /** @param bits of a slot's place, at least {@link #FEWEST_BITS}: there are 2^bits slots */
    RowIndex(int labels, int rowSize, int bits) {
        this.labels = labels;
        this.rowSize = rowSize;
        this.bits = bits;
        int rows = labels == 0 ? 1 : 3 << (bits - FEWEST_BITS);
        slots = new long[(1 << bits) + 1];
        values = new String[Math.multiplyExact(rows, labels)];
        series = new Object[Math.multiplyExact(rows, rowSize)];
        watches = new Watch[rows];
    }

    /** The slot of the one row of a family without open labels; like all that find, 0 where there is none. */
    long find() {
        return slot(0);
    }

    long find(String value) {
        int hash = spread(value.hashCode());
        long likely = likely(hash);
        int row = row(likely, hash);
        return isRow(row) && same(value, values[row]) ? likely : search(hash, value, null);
    }

    long find(String first, String second) {
        int hash = spread(first.hashCode() * 31 + second.hashCode());
        long likely = likely(hash);
        int row = row(likely, hash);
        return isRow(row) && holds(row, first, second) ? likely : search(hash, first, second);
    }

    /** @param open where among the given values those of the open labels are */
    long find(String[] given, int[] open) {
        int hash = hash(given, open);
        for (int at = place(hash); ; at = next(at)) {
            long slot = slot(at);
            int row = row(slot, hash);
            if (slot == 0 || (isRow(row) && holds(row, given, open))) {
                return slot;
            }
        }
    }

    static int firstCell(long slot) {
        return (int) slot;
    }

    /** The number, from 0, of the row whose slot was found. */
    int row(long slot) {
        return ((int) (slot >>> 32) << -bits >>> -bits) - 1;
    }

    @Nullable
    Object series(int row, int place) {
        return SERIES.getAcquire(series, row * rowSize + place);
    }

    void put(int row, @Nullable Object[] all) {
        for (int place = 0; place < rowSize; place++) {
            SERIES.setRelease(series, row * rowSize + place, all[place]);
        }
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == watches.length;
    }

    Watch watch(int row) {
        Watch watch = watches[row];
        if (watch == null) {
            watch = new Watch();
            watches[row] = watch;
        }
        return watch;
    }

    /** Of values that have no row yet, while there is room. */
    void add(String[] openValues, @Nullable Object[] row, int firstCell) {
        System.arraycopy(openValues, 0, values, size * labels, labels);
        System.arraycopy(row, 0, series, size * rowSize, rowSize);
        size++;
        int hash = hash(openValues, IntStream.range(0, labels).toArray());
        int at = place(hash);
        while (slots[at] != 0) {
            at = next(at);
        }
        SLOT.setRelease(slots, at, ((long) ((hash << bits) | size) << 32) | firstCell);
    }

    /** With twice the room. */
    RowIndex grown() {
        return copy(bits + 1, Set.of());
    }

    /** Without these series, and the rows that are empty then. */
    RowIndex without(Set<?> removed) {
        return copy(bits, removed);
    }

    private RowIndex copy(int bits, Set<?> removed) {
        var copy = new RowIndex(labels, rowSize, bits);
        int[] all = IntStream.range(0, labels).toArray();
        for (int row = 0; row < size; row++) {
            String[] openValues = Arrays.copyOfRange(values, row * labels, (row + 1) * labels, String[].class);
            Object[] before = Arrays.copyOfRange(series, row * rowSize, (row + 1) * rowSize);
            Object[] kept = Arrays.stream(before)
                    .map(one -> one == null || removed.contains(one) ? null : one)
                    .toArray();
            if (Arrays.stream(kept).anyMatch(Objects::nonNull)) {
                copy.watches[copy.size] = watches[row];
                copy.add(openValues, kept, Arrays.equals(before, kept) ? firstCell(find(openValues, all)) : NO_CELL);
            }
        }
        return copy;
    }

    private long slot(int at) {
        return (long) SLOT.getAcquire(slots, at);
    }

    /**
     * The slot with this hash if it is in its place or the next one, whichever, without a branch: which of the two is
     * as random as the values, and a mispredicted branch costs as much as the rest of the search.
     */
    private long likely(int hash) {
        int at = place(hash);
        long first = slot(at);
        long second = slot(at + 1);
        int isFirst = (((row(first, hash) + 1) >>> bits) - 1) >> 31;
        return (first & isFirst) | (second & ~isFirst);
    }

    private long search(int hash, String first, @Nullable String second) {
        for (int at = place(hash); ; at = next(at)) {
            long slot = slot(at);
            int row = row(slot, hash);
            if (slot == 0 || (isRow(row) && holds(row, first, second))) {
                return slot;
            }
        }
    }

    private int place(int hash) {
        return hash >>> -bits;
    }

    private int next(int at) {
        return (at + 1) & (slots.length - 2);
    }

    /** The number of the row in a slot; none that {@link #isRow} if the hash is another one. */
    private int row(long slot, int hash) {
        return ((int) (slot >>> 32) ^ (hash << bits)) - 1;
    }

    private boolean isRow(int row) {
        return row >>> (bits - 1) == 0;
    }

    private boolean holds(int row, String first, @Nullable String second) {
        return same(first, values[row * labels]) && (second == null || same(second, values[row * labels + 1]));
    }

    private boolean holds(int row, String[] given, int[] open) {
        for (int i = 0; i < open.length; i++) {
            if (!same(given[open[i]], values[row * labels + i])) {
                return false;
            }
        }
        return true;
    }

    /** Most callers pass the very string that is held here; equals() alone takes 2 ns to see that. */
    static boolean same(String value, @Nullable Object held) {
        return value == held || value.equals(held);
    }

    private static int hash(String[] given, int[] open) {
        int hash = 0;
        for (int i : open) {
            hash = hash * 31 + given[i].hashCode();
        }
        return spread(hash);
    }

    private static int spread(int hash) {
        return hash * GOLDEN_RATIO;
    }
}
