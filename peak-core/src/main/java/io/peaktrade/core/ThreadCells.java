package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Counts that each thread keeps for itself and a reader adds up: a recording costs plain stores instead of locked ones.
 * A row belongs to one thread until that has ended; then the next new thread goes on counting in it, so that no count
 * is ever moved and rows never outnumber the threads that lived at one time. Virtual threads, and threads past
 * {@link #MOST_ROWS}, share one row with atomic adds.
 */
final class ThreadCells {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MOST_ROWS = 64;

    private final long[] shared;
    /** Placed by thread id, at most half full; replaced as a whole, each row stands in every version once. */
    private volatile @Nullable Row[] rows = new Row[2];

    private int count;

    private static final class Row {
        /** Changes only once the old owner is dead, so a thread that reads itself here is right. */
        private Thread owner;

        private final long[] cells;

        private Row(Thread owner, int size) {
            this.owner = owner;
            cells = new long[size];
        }
    }

    ThreadCells(int size) {
        shared = new long[size];
    }

    /** Counts one in {@code cell}, and the amount in the last cell, where a sum that would overflow stands still. */
    void add(int cell, long amount) {
        long[] own = own();
        if (own == null) {
            CELL.getAndAdd(shared, cell, 1L);
            CELL.getAndAdd(shared, shared.length - 1, amount);
            return;
        }
        CELL.setOpaque(own, cell, own[cell] + 1);
        int last = own.length - 1;
        CELL.setOpaque(own, last, saturated(own[last] + amount));
    }

    /** Adds up all threads' cells into {@code total}. */
    void read(long[] total) {
        for (int cell = 0; cell < total.length; cell++) {
            total[cell] = saturated((long) CELL.getVolatile(shared, cell));
        }
        for (Row row : rows) {
            if (row != null) {
                for (int cell = 0; cell < total.length; cell++) {
                    total[cell] = saturated(total[cell] + (long) CELL.getOpaque(row.cells, cell));
                }
            }
        }
    }

    /** Of two numbers that are not negative. */
    private static long saturated(long sum) {
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long @Nullable [] own() {
        Thread thread = Thread.currentThread();
        @Nullable Row[] table = rows;
        int mask = table.length - 1;
        for (int at = (int) thread.getId() & mask; ; at = (at + 1) & mask) {
            Row row = table[at];
            if (row == null) {
                return VirtualThreads.isVirtual(thread) ? null : claim(thread);
            }
            if (row.owner == thread) {
                return row.cells;
            }
        }
    }

    private synchronized long @Nullable [] claim(Thread thread) {
        Row orphan = orphan();
        if (orphan == null && count == MOST_ROWS) {
            return null;
        }
        Row row = orphan == null ? new Row(thread, shared.length) : orphan;
        row.owner = thread;
        if (orphan == null) {
            count++;
        }
        rows = rebuilt(row);
        return row.cells;
    }

    private @Nullable Row orphan() {
        for (Row row : rows) {
            if (row != null && !row.owner.isAlive()) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row[] rebuilt(Row claimed) {
        @Nullable Row[] table = new Row[Math.max(2, Integer.highestOneBit(count) * 4)];
        for (Row row : rows) {
            if (row != null && row != claimed) {
                place(table, row);
            }
        }
        place(table, claimed);
        return table;
    }

    private static void place(@Nullable Row[] table, Row row) {
        int mask = table.length - 1;
        int at = (int) row.owner.getId() & mask;
        while (table[at] != null) {
            at = (at + 1) & mask;
        }
        table[at] = row;
    }
}
