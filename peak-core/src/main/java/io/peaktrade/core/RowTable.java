package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a row of series by the values of the open labels, lock-free and without garbage. Open addressing with the
 * values inside the table: a slot holds them and then the row, whose release store publishes the slot; the table is
 * copied only to grow and after a removal. Writers hold the recorder's lock.
 */
final class RowTable {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final int SMALLEST = 8;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final int labels;
    /** A slot is 2^shift wide, so that its place is found without a multiplication. */
    private final int shift;

    private volatile Object[] slots;
    private int size;

    /** @param labels how many of the family's labels are open */
    RowTable(int labels) {
        this.labels = labels;
        shift = 32 - Integer.numberOfLeadingZeros(labels);
        slots = new Object[SMALLEST << shift];
    }

    /** The one row of a family without open labels. */
    @Nullable
    Row find() {
        return (Row) SLOT.getAcquire(slots, 0);
    }

    @Nullable
    Row find(String value) {
        Object[] table = slots;
        int mask = table.length - 1;
        for (int at = place(value.hashCode(), mask); ; at = (at + 2) & mask) {
            var row = (Row) SLOT.getAcquire(table, at + 1);
            if (row == null || same(value, table[at])) {
                return row;
            }
        }
    }

    @Nullable
    Row find(String first, String second) {
        Object[] table = slots;
        int mask = table.length - 1;
        for (int at = place(first.hashCode() * 31 + second.hashCode(), mask); ; at = (at + 4) & mask) {
            var row = (Row) SLOT.getAcquire(table, at + 2);
            if (row == null || (same(first, table[at]) && same(second, table[at + 1]))) {
                return row;
            }
        }
    }

    /** @param open where among the values those of the open labels are */
    @Nullable
    Row find(String[] values, int[] open) {
        Object[] table = slots;
        int mask = table.length - 1;
        int hash = 0;
        for (int i : open) {
            hash = hash * 31 + values[i].hashCode();
        }
        for (int at = place(hash, mask); ; at = (at + (1 << shift)) & mask) {
            var row = (Row) SLOT.getAcquire(table, at + labels);
            if (row == null || holds(table, at, values, open)) {
                return row;
            }
        }
    }

    /** The row of these values of the open labels, or an empty one that {@link #add} will take. */
    Row rowFor(String[] openValues, int size) {
        Row row = find(openValues, IntStream.range(0, labels).toArray());
        return row == null ? new Row(size) : row;
    }

    void add(String[] openValues, Row row) {
        if (find(openValues, IntStream.range(0, labels).toArray()) != null) {
            return;
        }
        if (++size > (slots.length >> shift) / 4) {
            slots = copy(slots.length * 2);
        }
        insert(slots, openValues, row);
    }

    void forEach(Consumer<? super Row> visitor) {
        for (int at = labels; at < slots.length; at += 1 << shift) {
            if (slots[at] instanceof Row row) {
                visitor.accept(row);
            }
        }
    }

    /** Forgets these series, and the rows that are empty then. */
    void removeAll(Set<?> series) {
        forEach(row -> row.removeAll(series));
        slots = copy(slots.length);
    }

    private Object[] copy(int length) {
        Object[] from = slots;
        var to = new Object[length];
        size = 0;
        for (int at = 0; at < from.length; at += 1 << shift) {
            var row = (Row) from[at + labels];
            if (row != null && !row.isEmpty()) {
                insert(to, Arrays.copyOfRange(from, at, at + labels, String[].class), row);
                size++;
            }
        }
        return to;
    }

    private void insert(Object[] table, String[] values, Row row) {
        int mask = table.length - 1;
        int at = place(hash(values), mask);
        while (table[at + labels] != null) {
            at = (at + (1 << shift)) & mask;
        }
        System.arraycopy(values, 0, table, at, labels);
        SLOT.setRelease(table, at + labels, row);
    }

    private static boolean holds(Object[] table, int at, String[] values, int[] open) {
        for (int i = 0; i < open.length; i++) {
            if (!same(values[open[i]], table[at + i])) {
                return false;
            }
        }
        return true;
    }

    /** Most callers pass the very string that the table holds. */
    private static boolean same(String value, Object held) {
        return value == held || value.equals(held);
    }

    private int place(int hash, int mask) {
        int spread = hash * GOLDEN_RATIO;
        return ((spread ^ (spread >>> 15)) << shift) & mask;
    }

    private static int hash(String[] values) {
        int hash = 0;
        for (String value : values) {
            hash = hash * 31 + value.hashCode();
        }
        return hash;
    }
}
