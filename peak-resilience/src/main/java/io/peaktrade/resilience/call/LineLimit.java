package io.peaktrade.resilience.call;

import io.peaktrade.core.time.TimeSource;

/** Ten lines at once, and one more each second. */
final class LineLimit {
    static final int SUPPRESS = -1;

    private static final int BURST = 10;
    private static final long INTERVAL = 1_000_000_000L;

    private final TimeSource time;
    private long paidUntil;
    private int suppressed;

    LineLimit(TimeSource time) {
        this.time = time;
        paidUntil = time.nanos() - BURST * INTERVAL;
    }

    /** How many lines were left out before this one, or {@link #SUPPRESS} if it is one too many itself. */
    synchronized int take() {
        long now = time.nanos();
        if (paidUntil + INTERVAL - now > 0) {
            suppressed++;
            return SUPPRESS;
        }
        long oldest = now - BURST * INTERVAL;
        paidUntil = (paidUntil - oldest < 0 ? oldest : paidUntil) + INTERVAL;
        int before = suppressed;
        suppressed = 0;
        return before;
    }
}
