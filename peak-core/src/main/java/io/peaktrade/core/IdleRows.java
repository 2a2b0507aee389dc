package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forgets the rows in which nothing has happened for as long as the family's expiry says. Callers hold the lock. */
final class IdleRows<S extends Series & Metric> {
    private final SeriesKind<S> kind;
    private final LabelScheme labels;
    private final SeriesRows<S> rows;
    private final Expiry expiry;
    /** By the number of the row. */
    private @Nullable RowActivity[] activities = {};

    /** What to tell the Dropwizard registry once the lock is released. */
    record Changes<S>(List<S> created, List<S> forgotten) {
        private static <S> Changes<S> none() {
            return new Changes<>(List.of(), List.of());
        }

        private Changes<S> writable() {
            return forgotten.isEmpty() ? new Changes<>(new ArrayList<>(), new ArrayList<>()) : this;
        }
    }

    IdleRows(SeriesKind<S> kind, LabelScheme labels, SeriesRows<S> rows) {
        this.kind = kind;
        this.labels = labels;
        this.rows = rows;
        expiry = kind.family().expiry();
    }

    boolean isPossible() {
        return !expiry.equals(Expiry.NEVER);
    }

    /** The row of these values stays, whether something happens in it or not. */
    void keep(String[] values) {
        if (isPossible()) {
            activityOf(rows.rowOf(labels.openValues(values))).keep();
        }
    }

    /** Forgets those of the rows with these numbers that are idle. */
    Changes<S> forget(int from, int to, long now) {
        Changes<S> changes = Changes.none();
        for (int row = from; row < Math.min(to, rows.numbers()); row++) {
            if (isIdle(row, now)) {
                changes = changes.writable();
                forget(row, changes);
            }
        }
        return changes;
    }

    /** The activity of a kept row is not read, since that would read the sources of its series. */
    private boolean isIdle(int row, long now) {
        if (rows.isEmpty(row)) {
            return false;
        }
        RowActivity activity = activityOf(row);
        return !activity.isKept()
                && activity.isIdle(activity(row), now, expiry.idle().toNanos());
    }

    private long activity(int row) {
        long sum = 0;
        for (int place = 0; place < rows.places(); place++) {
            S series = rows.at(row, place);
            sum += series == null ? 0 : kind.activity(series);
        }
        return sum;
    }

    private RowActivity activityOf(int row) {
        if (row >= activities.length) {
            activities = Arrays.copyOf(activities, row + row / 2 + 1);
        }
        RowActivity activity = activities[row];
        if (activity == null) {
            activity = new RowActivity();
            activities[row] = activity;
        }
        return activity;
    }

    private void forget(int row, Changes<S> changes) {
        boolean folds = expiry.counts() == Expiry.Counts.FOLDED && kind.startsAtZero();
        int other = folds ? otherRow(changes) : RowSlots.NO_ROW;
        for (int place = 0; place < rows.places(); place++) {
            S series = rows.at(row, place);
            if (series != null) {
                if (folds) {
                    kind.fold(series, requireNonNull(rows.at(other, place)));
                }
                rows.forget(series, row, place);
                changes.forgotten.add(series);
            }
        }
        activities[row] = null;
    }

    /** The row that takes what the others leave; whole, as it may be asked for every place. */
    private int otherRow(Changes<S> changes) {
        String[] values = labels.at(0, labels.otherOpenValues());
        for (S series : rows.create(values)) {
            if (series != null) {
                changes.created.add(series);
            }
        }
        keep(values);
        return rows.rowOf(labels.otherOpenValues());
    }

    /** Drops what was known of a row whose last series was removed. */
    void reset(int row) {
        if (row < activities.length) {
            activities[row] = null;
        }
    }
}
