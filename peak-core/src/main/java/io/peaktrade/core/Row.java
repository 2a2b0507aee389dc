package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The series that have the open labels' values in common, by the place that their closed labels give them. */
final class Row {
    static final int NO_CELL = -1;
    private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Object[].class);

    private final @Nullable Object[] series;
    private volatile int firstCell = NO_CELL;
    private boolean kept;
    private boolean watched;
    private long activity;
    private long since;

    Row(int places) {
        series = new Object[places];
    }

    @Nullable
    Object get(int place) {
        return PLACE.getAcquire(series, place);
    }

    void put(int place, @Nullable Object one) {
        PLACE.setRelease(series, place, one);
    }

    int size() {
        return series.length;
    }

    /** Where the counters' cells begin, one for each place; {@link #NO_CELL} unless all of them are there. */
    int firstCell() {
        return firstCell;
    }

    void completeFrom(int cell) {
        firstCell = cell;
    }

    /** Forgets those of its series that are among these. */
    void removeAll(Set<?> these) {
        for (int place = 0; place < series.length; place++) {
            if (these.contains(series[place])) {
                firstCell = NO_CELL;
                put(place, null);
            }
        }
    }

    /** It stays, as it was declared, or takes what others leave. */
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

    boolean isEmpty() {
        for (Object one : series) {
            if (one != null) {
                return false;
            }
        }
        return true;
    }
}
