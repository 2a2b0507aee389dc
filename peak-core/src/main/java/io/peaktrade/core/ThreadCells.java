package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a family's series, in a stripe for each thread that only this thread writes and a reader adds up: a
 * recording costs plain stores instead of locked ones (docs/decisions/0032-cells-of-threads.md).
 *
 * <pre>
 *                 unread |  first series  |  second series |  ...
 *                        |  width cells   |  width cells   |
 * thread 7    [ 0 ... 15 | 16 ... 15+width| 16+width ...   |  grows by doubling   ]   stripe
 * thread 12   [ 0 ... 15 | 16 ... 15+width]                                           stripe
 * ended       [ 0 ... 15 | 16 ... 15+width| 16+width ...   ]                          stripe, the next new thread's
 *                              |
 *                    a reader adds up the column, and what threads without a stripe share in the series
 * </pre>
 *
 * When a thread has ended, the next new one goes on in its stripe, so that no count is ever moved and stripes never
 * outnumber the threads that lived at one time. Virtual threads, and threads past {@link #MOST_STRIPES}, have no stripe;
 * series keep a shared place for them, and they wait for no lock.
 */
final class ThreadCells {
    /** Cells that series write to which nobody reads begin here; no series that is read does. */
    static final int UNREAD = 0;

    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int MOST_STRIPES = 64;
    /** Checking 64 threads for whether they have ended costs as much as some hundred recordings. */
    private static final int RECORDINGS_PER_LOOK = 1024;
    /** Two cache lines on either side, as the collector may put the stripes of two threads side by side. */
    private static final int PADDING = 16;

    /** Cells of one series. */
    private final int width;

    /** Held to claim a stripe, to replace the array of one, and to clear cells in all of them. */
    final Lock claiming = new ReentrantLock();

    private int allocated;
    private int count;
    /** The last check found neither room for a stripe nor one whose thread had ended. */
    private volatile boolean full;
    /** Whether series must be looked at too: some have numbers that are not in these cells. */
    private volatile boolean incomplete;
    /** Placed by thread id, at most half full; replaced as a whole. */
    private volatile @Nullable Stripe[] stripes = new Stripe[2];

    /** Refers to its thread weakly: an ended thread may hold on to all that its task has captured. */
    private static final class Stripe extends WeakReference<Thread> {
        private final long id;
        private volatile long[] cells;

        private Stripe(Thread owner, long[] cells) {
            super(owner);
            id = owner.getId();
            this.cells = cells;
        }

        private boolean hasEnded() {
            Thread owner = get();
            return owner == null || !owner.isAlive();
        }
    }

    ThreadCells(int width) {
        this.width = width;
        allocated = Math.max(width, PADDING);
    }

    /** How many cells each series has. */
    int width() {
        return width;
    }

    /** Where the cells of so many more series begin, side by side. Callers hold the family's lock. */
    int allocate(int series) {
        int first = allocated;
        allocated = Math.addExact(first, Math.multiplyExact(series, width));
        return first;
    }

    /** Sets the cells of so many series to zero, for their next use. No thread may still be writing to them. */
    void clear(int first, int series) {
        claiming.lock(); // an array must not be copied while this writes to it
        try {
            for (Stripe stripe : stripes) {
                if (stripe != null) {
                    long[] cells = stripe.cells;
                    int end = Math.min(cells.length, first + series * width);
                    for (int cell = first; cell < end; cell++) {
                        CELL.setOpaque(cells, cell, 0);
                    }
                }
            }
        } finally {
            claiming.unlock();
        }
    }

    /** From now on readers look at each series as well. */
    void addSeriesToReaders() {
        if (!incomplete) {
            incomplete = true;
        }
    }

    boolean isIncomplete() {
        return incomplete;
    }

    /** The calling thread's stripe, with room for the series that begins at {@code first}; null where it has none. */
    long @Nullable [] own(int first) {
        Thread thread = Thread.currentThread();
        @Nullable Stripe[] table = stripes;
        Stripe stripe = table[(int) thread.getId() & (table.length - 1)];
        if (stripe != null && stripe.refersTo(thread)) {
            long[] cells = stripe.cells;
            if (first + width <= cells.length) {
                return cells;
            }
        }
        return search(thread, table, first + width);
    }

    private long @Nullable [] search(Thread thread, @Nullable Stripe[] table, int size) {
        int mask = table.length - 1;
        for (int at = (int) thread.getId() & mask; ; at = (at + 1) & mask) {
            Stripe stripe = table[at];
            if (stripe == null) {
                return VirtualThreads.isVirtual(thread) ? null : claimed(thread, size);
            }
            if (stripe.refersTo(thread)) {
                return roomy(stripe, size);
            }
        }
    }

    private long[] roomy(Stripe own, int size) {
        if (size <= own.cells.length) {
            return own.cells;
        }
        claiming.lock();
        try {
            return grown(own, size);
        } finally {
            claiming.unlock();
        }
    }

    private static long[] grown(Stripe own, int size) {
        long[] cells = own.cells;
        if (size <= cells.length) {
            return cells;
        }
        long[] larger = Arrays.copyOf(cells, Integer.highestOneBit(size + PADDING) * 2);
        own.cells = larger;
        return larger;
    }

    /** Adds to a cell of the calling thread's stripe. The amount is not negative; a full cell stands still. */
    static void add(long[] own, int cell, long amount) {
        CELL.setOpaque(own, cell, saturated(own[cell] + amount));
    }

    /** What all threads have in a cell. */
    long read(int cell) {
        long total = 0;
        for (Stripe stripe : stripes) {
            if (stripe != null) {
                long[] cells = stripe.cells;
                total = cell < cells.length ? saturated(total + (long) CELL.getOpaque(cells, cell)) : total;
            }
        }
        return total;
    }

    /** What all threads have in the cells of the series from one place to another, one series after the other. */
    void read(int[] firsts, int from, int to, long[] totals) {
        Arrays.fill(totals, 0, (to - from) * width, 0);
        for (Stripe stripe : stripes) {
            if (stripe != null) {
                addTo(totals, stripe.cells, firsts, from, to);
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

    /** The sum of two numbers that are not negative; the largest long where it has no room. */
    static long saturated(long sum) {
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private long @Nullable [] claimed(Thread thread, int size) {
        if (full) {
            return claimedWithoutWaiting(thread, size);
        }
        claiming.lock();
        try {
            return freeStripe(thread, size);
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
            return freeStripe(thread, size);
        } finally {
            claiming.unlock();
        }
    }

    private long @Nullable [] freeStripe(Thread thread, int size) {
        Stripe ended = ended();
        full = ended == null && count == MOST_STRIPES;
        if (full) {
            return null;
        }
        if (ended == null) {
            count++;
        }
        var stripe = new Stripe(thread, ended == null ? new long[0] : ended.cells);
        long[] cells = grown(stripe, size);
        stripes = placed(stripe, ended);
        return cells;
    }

    private @Nullable Stripe ended() {
        for (Stripe stripe : stripes) {
            if (stripe != null && stripe.hasEnded()) {
                return stripe;
            }
        }
        return null;
    }

    private @Nullable Stripe[] placed(Stripe claimed, @Nullable Stripe ended) {
        @Nullable Stripe[] table = new Stripe[Math.max(2, Integer.highestOneBit(count) * 4)];
        for (Stripe stripe : stripes) {
            if (stripe != null && stripe != ended) {
                place(table, stripe);
            }
        }
        place(table, claimed);
        return table;
    }

    private static void place(@Nullable Stripe[] table, Stripe stripe) {
        int mask = table.length - 1;
        int at = (int) stripe.id & mask;
        while (table[at] != null) {
            at = (at + 1) & mask;
        }
        table[at] = stripe;
    }
}
