package io.peaktrade.core;

/** When something last happened in a row of series. Callers hold the family's lock. */
final class RowActivity {
    private boolean kept;
    private boolean watched;
    private long activity;
    private long since;

    /** The row stays: it was declared, or takes what others leave. */
    void keep() {
        kept = true;
    }

    boolean isKept() {
        return kept;
    }

    /**
     * Whether nothing has happened for so long.
     *
     * @param activity a number that differs when something has happened since it was given last
     */
    boolean isIdle(long activity, long now, long idleNanos) {
        if (!watched || activity != this.activity) {
            watched = true;
            this.activity = activity;
            since = now;
        }
        return now - since >= idleNanos;
    }
}
