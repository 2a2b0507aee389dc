package io.peaktrade.resilience.timeout;

import java.util.concurrent.atomic.AtomicLong;

/** A thread that makes calls itself, and until when its present one may take. */
final class Watched {
    private static final long NONE = 0;
    private static final long INTERRUPTING = 1;
    private static final long INTERRUPTED = 2;
    /** Set in every deadline, as clocks may show any number; it moves a deadline by 4 ns. */
    private static final long IS_DEADLINE = 4;

    private final Thread thread = Thread.currentThread();
    private final AtomicLong state = new AtomicLong();
    private StackTraceElement[] stuckAt = {};

    /** Whether the thread is in a call, from which it may have made another one. */
    boolean isInCall() {
        return state.get() != NONE;
    }

    void begin(long deadline) {
        state.set(deadline | IS_DEADLINE);
    }

    /** Returns whether the call was in time; if not, its interrupt has come and is cleared. */
    boolean endInTime(long deadline) {
        if (state.compareAndSet(deadline | IS_DEADLINE, NONE)) {
            return true;
        }
        while (state.get() != INTERRUPTED) {
            Thread.onSpinWait();
        }
        Thread.interrupted();
        state.set(NONE);
        return false;
    }

    /** Returns where the call that was not in time was stuck. */
    StackTraceElement[] stuckAt() {
        return stuckAt;
    }

    /** Interrupts the call if its time is over; else returns the nanoseconds left, or {@code otherwise} without a call. */
    long check(long now, long otherwise) {
        long deadline = state.get();
        if (deadline == NONE || deadline == INTERRUPTING || deadline == INTERRUPTED) {
            return otherwise;
        }
        if (deadline - now > 0) {
            return deadline - now;
        }
        if (state.compareAndSet(deadline, INTERRUPTING)) {
            stuckAt = thread.getStackTrace();
            thread.interrupt();
            state.set(INTERRUPTED);
        }
        return otherwise;
    }

    boolean isGone() {
        return !thread.isAlive();
    }
}
