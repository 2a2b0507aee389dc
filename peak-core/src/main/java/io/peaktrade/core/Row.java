package io.peaktrade.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** The series that have the open labels' values in common, by the place that their closed labels give them. */
final class Row {
    static final int NO_CELL = -1;
    private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Object[].class);

    private final @Nullable Object[] series;
    private volatile int firstCell = NO_CELL;

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

    boolean removed(Object one) {
        for (int place = 0; place < series.length; place++) {
            if (series[place] == one) {
                firstCell = NO_CELL;
                put(place, null);
                return true;
            }
        }
        return false;
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
