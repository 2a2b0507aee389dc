package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a {@link RowTable}, found by their open label values without a lock (docs/decisions/0001-rows-of-series.md
 * and 0040-where-recording-ends.md). Open addressing; what a slot leads to lies side by side, so that thousands of rows
 * stay in a core's cache.
 *
 * <pre>
 * slots    [   0   | hash:row+1:cell |   0   | ERASED | hash:row+1:cell | ... ]  2^bits and one that stays empty
 *                          |
 *                          |  a slot is one long; its release store publishes the row, 0 is an empty slot:
 *                          |    63        ..         32+bits | 32+bits-1 .. 32 | 31      ..       0
 *                          |    the hash without its top bits|  row number + 1 | first cell, or 0
 *                          v                                    (the top bits of the hash are the slot's place)
 * values   [ "BTC/USD" | "ETH/USD" | ... ]                      one for each open label, by row
 * series   [ filled, rejected, other | filled, rejected, ... ]  one for each set of closed values, by row
 * </pre>
 *
 * Readers may hold slots of a row that is being erased; its number rests before it is used again. Writers hold the
 * family's lock.
 */
final class RowSlots {
    /** The first cell of a row whose series have no cells side by side; no series that is read begins there. */
    static final int NO_CELL = ThreadCells.UNREAD;

    static final int NO_ROW = -1;
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
    /** Slots that are not empty: of rows, and erased ones. */
    private int used;

    /** @param bits of a slot's place, at least {@link #FEWEST_BITS}: there are 2^bits slots */
    RowSlots(int labels, int rowSize, int bits) {
        this(labels, rowSize, bits, new String[0], new Object[0]);
    }

    private RowSlots(int labels, int rowSize, int bits, @Nullable String[] values, @Nullable Object[] series) {
        this.labels = labels;
        this.rowSize = rowSize;
        this.bits = bits;
        slots = new long[(1 << bits) + 1];
        this.values = roomy(values, Math.multiplyExact(capacity(), labels));
        this.series = roomy(series, Math.multiplyExact(capacity(), rowSize));
    }

    private static <T> @Nullable T[] roomy(@Nullable T[] array, int length) {
        return array.length == length ? array : Arrays.copyOf(array, length);
    }

    /** How many rows there is room for; their numbers are below that. */
    int capacity() {
        return 3 << (bits - FEWEST_BITS);
    }

    /** Returns the slot of the one row of a family without open labels; 0 if there is none, like all that find. */
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

    void set(int row, int place, @Nullable Object one) {
        SERIES.setRelease(series, row * rowSize + place, one);
    }

    /** The row of these values, or {@link #NO_ROW}. */
    int rowOf(String[] openValues) {
        int at = locate(openValues);
        return slots[at] == 0 ? NO_ROW : row(slots[at]);
    }

    /** Whether one more slot may be used. */
    boolean hasRoom() {
        return used < capacity();
    }

    /** Publishes a row of values that have none yet; its series are set already. */
    void put(int row, String[] openValues, int firstCell) {
        System.arraycopy(openValues, 0, values, row * labels, labels);
        insert(row, spread(hash(openValues)), firstCell);
    }

    private void insert(int row, int hash, int firstCell) {
        int at = place(hash);
        while (slots[at] != 0 && slots[at] != erased()) {
            at = next(at);
        }
        used += slots[at] == 0 ? 1 : 0;
        SLOT.setRelease(slots, at, ((long) ((hash << bits) | (row + 1)) << 32) | firstCell);
    }

    /** From now on the cells of this row are only found through its series. */
    void forgetCells(int row) {
        int at = locate(openValues(row));
        SLOT.setRelease(slots, at, slots[at] >>> 32 << 32);
    }

    void erase(int row) {
        int at = locate(openValues(row));
        SLOT.setRelease(slots, at, labels == 0 ? 0 : erased());
        used -= labels == 0 ? 1 : 0;
        Arrays.fill(values, row * labels, (row + 1) * labels, null);
        Arrays.fill(series, row * rowSize, (row + 1) * rowSize, null);
    }

    /** Returns a copy with at least as many slots, none of them erased; the rows keep their numbers. */
    RowSlots rebuilt(int bits) {
        var rebuilt = new RowSlots(labels, rowSize, bits, values, series);
        for (long slot : slots) {
            if (slot != 0 && slot != erased()) {
                int row = row(slot);
                rebuilt.insert(row, spread(hash(openValues(row))), firstCell(slot));
            }
        }
        return rebuilt;
    }

    int bits() {
        return bits;
    }

    @SuppressWarnings("NullAway") // those of a row that is there are not null
    private String[] openValues(int row) {
        return Arrays.copyOfRange(values, row * labels, (row + 1) * labels);
    }

    /** The place of the slot of these values, or of the empty one where they are not. */
    private int locate(String[] openValues) {
        int hash = spread(hash(openValues));
        for (int at = place(hash); ; at = next(at)) {
            int row = row(slots[at], hash);
            if (slots[at] == 0 || (isRow(row) && holds(row, openValues))) {
                return at;
            }
        }
    }

    private boolean holds(int row, String[] openValues) {
        for (int i = 0; i < labels; i++) {
            if (!same(openValues[i], values[row * labels + i])) {
                return false;
            }
        }
        return true;
    }

    /** No search takes it for an empty slot or for a row: its row number is beyond all that there are. */
    private long erased() {
        return ((1L << bits) - 1) << 32;
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

    private static int hash(String[] openValues) {
        int hash = 0;
        for (String value : openValues) {
            hash = hash * 31 + value.hashCode();
        }
        return hash;
    }

    private static int spread(int hash) {
        return hash * GOLDEN_RATIO;
    }
}
