package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a family's series, in a row for each thread that only this thread writes and a reader adds up: a
 * recording costs plain stores instead of locked ones. When a thread has ended, the next new one goes on in its row, so
 * that no count is ever moved and rows never outnumber the threads that lived at one time. Virtual threads, and threads
 * past {@link #MOST_ROWS}, have no row; series keep a shared place for them, and they wait for no lock.
 */
final class ThreadCells {
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MOST_ROWS = 64;
    /** Looking whether a thread has ended, 64 times, costs as much as some hundred recordings. */
    private static final int RECORDINGS_PER_LOOK = 1024;
    /** Two cache lines on either side, as the collector may put the rows of two threads side by side. */
    private static final int PADDING = 16;

    /** Cells of one series; the first ones are written by series that nobody reads. */
    private final int width;

    /** Held by who claims a row. */
    final Lock claiming = new ReentrantLock();

    private int allocated;
    private int count;
    /** Who looked last found neither room for a row nor one whose thread had ended. */
    private volatile boolean full;
    /** Placed by thread id, at most half full; replaced as a whole, each row stands in every version once. */
    private volatile @Nullable Row[] rows = new Row[2];

    private static final class Row {
        /** Changes only once the old owner is dead, so a thread that reads itself here is right. */
        private Thread owner;

        private volatile long[] cells = {};

        private Row(Thread owner) {
            this.owner = owner;
        }

        private long[] roomy(int size) {
            if (size <= cells.length) {
                return cells;
            }
            long[] larger = Arrays.copyOf(cells, Integer.highestOneBit(size + PADDING) * 2);
            cells = larger;
            return larger;
        }
    }

    ThreadCells(int width) {
        this.width = width;
        allocated = Math.max(width, PADDING);
    }

    /** Where the cells of one more series begin. Callers hold the recorder's lock. */
    int allocate() {
        int first = allocated;
        allocated += width;
        return first;
    }

    /** The calling thread's row, with room for the series that begins at {@code first}; null where it has none. */
    long @Nullable [] own(int first) {
        Thread thread = Thread.currentThread();
        @Nullable Row[] table = rows;
        Row row = table[(int) thread.getId() & (table.length - 1)];
        if (row != null && row.owner == thread) {
            long[] cells = row.cells;
            if (first + width <= cells.length) {
                return cells;
            }
        }
        return search(thread, table, first + width);
    }

    private long @Nullable [] search(Thread thread, @Nullable Row[] table, int size) {
        int mask = table.length - 1;
        for (int at = (int) thread.getId() & mask; ; at = (at + 1) & mask) {
            Row row = table[at];
            if (row == null) {
                return VirtualThreads.isVirtual(thread) ? null : claimed(thread, size);
            }
            if (row.owner == thread) {
                return row.roomy(size);
            }
        }
    }

    /** Adds to a cell of the calling thread's row. The amount is not negative; a full cell stands still. */
    static void add(long[] own, int cell, long amount) {
        CELL.setOpaque(own, cell, saturated(own[cell] + amount));
    }

    /** What all threads have in a cell. */
    long read(int cell) {
        long total = 0;
        for (Row row : rows) {
            if (row != null) {
                long[] cells = row.cells;
                total = cell < cells.length ? saturated(total + (long) CELL.getOpaque(cells, cell)) : total;
            }
        }
        return total;
    }

    /** What all threads have in the cells of the series from one place to another, one series after the other. */
    void read(int[] firsts, int from, int to, long[] totals) {
        Arrays.fill(totals, 0, (to - from) * width, 0);
        for (Row row : rows) {
            if (row != null) {
                addTo(totals, row.cells, firsts, from, to);
            }
        }
    }

    private void addTo(long[] totals, long[] cells, int[] firsts, int from, int to) {
        for (int at = from; at < to; at++) {
            int first = firsts[at];
            int target = (at - from) * width;
            for (int i = 0; i < width && first + i < cells.length; i++) {
                totals[target + i] = saturated(totals[target + i] + (long) CELL.getOpaque(cells, first + i));
            }
        }
    }

    /** Of two numbers that are not negative. */
    static long saturated(long sum) {
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long @Nullable [] claimed(Thread thread, int size) {
        if (full) {
            return claimedWithoutWaiting(thread, size);
        }
        claiming.lock();
        try {
            return freeRow(thread, size);
        } finally {
            claiming.unlock();
        }
    }

    /** By chance, as a count of their recordings would be one more line of memory that all such threads write to. */
    private long @Nullable [] claimedWithoutWaiting(Thread thread, int size) {
        if (ThreadLocalRandom.current().nextInt(RECORDINGS_PER_LOOK) != 0 || !claiming.tryLock()) {
            return null;
        }
        try {
            return freeRow(thread, size);
        } finally {
            claiming.unlock();
        }
    }

    private long @Nullable [] freeRow(Thread thread, int size) {
        Row row = orphan();
        full = row == null && count == MOST_ROWS;
        if (full) {
            return null;
        }
        if (row == null) {
            row = new Row(thread);
            count++;
        }
        row.owner = thread;
        rows = placed(row);
        return row.roomy(size);
    }

    private @Nullable Row orphan() {
        for (Row row : rows) {
            if (row != null && !row.owner.isAlive()) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row[] placed(Row claimed) {
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
