package io.peaktrade.trading.risk;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A scope of a kill switch: whether it is engaged, and how many orders of the strategy of that name are open. */
final class KillScope {
    private final String name;
    private final AtomicInteger openOrders = new AtomicInteger();
    private volatile @Nullable Engagement engagement;
    /** What a restart will find: known to be on disk before a release counts. */
    private volatile boolean kept;

    private volatile double lastDrillSeconds = Double.NaN;

    /** From engaging to releasing. */
    private static final class Engagement {
        private final long sinceNanos;
        private final AtomicBoolean cleared;

        Engagement(long sinceNanos, boolean cleared) {
            this.sinceNanos = sinceNanos;
            this.cleared = new AtomicBoolean(cleared);
        }
    }

    KillScope(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isEngaged() {
        return engagement != null;
    }

    /** Returns whether it was not engaged before. */
    boolean engage(long nanos) {
        kept = true;
        if (engagement != null) {
            return false;
        }
        engagement = new Engagement(nanos, false);
        return true;
    }

    /** Nobody knows any more how long its orders took to go. */
    void engageAgain() {
        kept = true;
        engagement = new Engagement(0, true);
    }

    void release() {
        engagement = null;
    }

    /** Says what to write before it counts. */
    void keep(boolean engaged) {
        kept = engaged;
    }

    boolean isKept() {
        return kept;
    }

    /** The nanoseconds since engaging for the first one who finds that no order is open; -1 for all others. */
    long nanosToClear(long now) {
        Engagement engagement = this.engagement;
        return engagement != null && engagement.cleared.compareAndSet(false, true) ? now - engagement.sinceNanos : -1;
    }

    boolean awaitsOrders() {
        Engagement engagement = this.engagement;
        return engagement != null && !engagement.cleared.get();
    }

    void opened() {
        openOrders.incrementAndGet();
    }

    void ended() {
        openOrders.decrementAndGet();
    }

    int openOrders() {
        return openOrders.get();
    }

    double lastDrillSeconds() {
        return lastDrillSeconds;
    }

    void drilled(double epochSeconds) {
        lastDrillSeconds = epochSeconds;
    }
}
