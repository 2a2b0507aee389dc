package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds a series by its label values, lock-free and without garbage. Open addressing with the values inside the table:
 * a slot holds them and then the series, whose release store publishes the slot; the table is copied only to grow and
 * after a removal. Writers hold the recorder's lock.
 */
final class SeriesTable<S> {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final int SMALLEST = 8;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final int labels;
    /** A slot is 2^shift wide, so that its place is found without a multiplication. */
    private final int shift;

    private volatile Object[] slots;
    private int size;

    SeriesTable(int labels) {
        this.labels = labels;
        shift = 32 - Integer.numberOfLeadingZeros(labels);
        slots = new Object[SMALLEST << shift];
    }

    @Nullable
    S find(String first) {
        Object[] table = slots;
        int mask = table.length - 1;
        for (int at = place(first.hashCode(), mask); ; at = (at + (1 << shift)) & mask) {
            Object series = SLOT.getAcquire(table, at + 1);
            if (series == null || same(first, table[at])) {
                return cast(series);
            }
        }
    }

    @Nullable
    S find(String first, String second) {
        Object[] table = slots;
        int mask = table.length - 1;
        for (int at = place(hash(first, second), mask); ; at = (at + (1 << shift)) & mask) {
            Object series = SLOT.getAcquire(table, at + 2);
            if (series == null || (same(first, table[at]) && same(second, table[at + 1]))) {
                return cast(series);
            }
        }
    }

    @Nullable
    S find(String... values) {
        Object[] table = slots;
        int mask = table.length - 1;
        for (int at = place(hash(values), mask); ; at = (at + (1 << shift)) & mask) {
            Object series = SLOT.getAcquire(table, at + labels);
            if (series == null || holds(table, at, values)) {
                return cast(series);
            }
        }
    }

    void add(String[] values, S series) {
        if (++size > (slots.length >> shift) / 2) {
            slots = copy(slots.length * 2, any -> true);
        }
        insert(slots, values, series);
    }

    void retain(Predicate<? super S> kept, int count) {
        size = count;
        slots = copy(slots.length, kept);
    }

    private Object[] copy(int length, Predicate<? super S> kept) {
        Object[] from = slots;
        var to = new Object[length];
        for (int at = 0; at < from.length; at += 1 << shift) {
            S series = cast(from[at + labels]);
            if (series != null && kept.test(series)) {
                insert(to, Arrays.copyOfRange(from, at, at + labels, String[].class), series);
            }
        }
        return to;
    }

    private void insert(Object[] table, String[] values, Object series) {
        int mask = table.length - 1;
        int at = place(hash(values), mask);
        while (table[at + labels] != null) {
            at = (at + (1 << shift)) & mask;
        }
        System.arraycopy(values, 0, table, at, labels);
        SLOT.setRelease(table, at + labels, series);
    }

    private boolean holds(Object[] table, int at, String[] values) {
        for (int i = 0; i < labels; i++) {
            if (!values[i].equals(table[at + i])) {
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

    private static int hash(String first, String second) {
        return first.hashCode() * 31 + second.hashCode();
    }

    private static int hash(String... values) {
        int hash = 0;
        for (String value : values) {
            hash = hash * 31 + value.hashCode();
        }
        return hash;
    }

    @SuppressWarnings("unchecked") // only add puts anything in
    private @Nullable S cast(@Nullable Object series) {
        return (S) series;
    }
}
