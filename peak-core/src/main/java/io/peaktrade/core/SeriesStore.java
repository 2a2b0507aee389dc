package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where a family's series come from and go to: created row by row up to the family's cap, forgotten when they are
 * removed or have been idle for too long. All changes are made under a lock of the family; the Dropwizard registry, whose
 * listeners are anybody's code, hears of them after the lock is released.
 */
final class SeriesStore<S extends Series & Metric> {
    /** More than any recording takes; the pause of a loaded machine is not counted in nanoseconds either. */
    private static final long LONGEST_REST_NANOS = 60_000_000_000L;

    /** Looked at under one hold of the lock, so that a recording that waits for it does not wait for long. */
    private static final int ROWS_AT_ONCE = 64;

    private final MetricFamily family;
    private final Wiring wiring;
    private final SeriesKind<S> kind;
    private final RegistryEntries<S> entries;
    private final Lock lock = new ReentrantLock();
    private final LabelScheme labels;
    private final SeriesNames names;
    private final RowTable table;
    private final SeriesFinder finder;
    private final Resting restingCells = new Resting();
    private final long restNanos;
    private volatile List<SeriesStore<S>> partners = List.of();
    private volatile SeriesView<S> view;
    private volatile @Nullable S dropped;
    /** Series that are forgotten but still in the view, which is replaced when it is next looked at. */
    private volatile int forgotten;

    /** By row, where the family has an expiry. */
    private @Nullable RowActivity[] activities = {};

    SeriesStore(SeriesKind<S> kind, Wiring wiring) {
        this.kind = kind;
        this.wiring = wiring;
        family = kind.family();
        labels = new LabelScheme(family);
        names = new SeriesNames(family);
        table = new RowTable(labels.openCount(), labels.rowSize());
        finder = new SeriesFinder(family.labels(), table);
        entries = new RegistryEntries<>(wiring.registry(), kind, this::current);
        restNanos = Math.min(family.expiry().idle().toNanos(), LONGEST_REST_NANOS);
        view = SeriesView.empty(kind, kind.array(0));
    }

    SeriesFinder finder() {
        return finder;
    }

    SeriesView<S> view() {
        return forgotten == 0 ? view : cleanedView();
    }

    private SeriesView<S> cleanedView() {
        lock.lock();
        try {
            clean();
            return view;
        } finally {
            lock.unlock();
        }
    }

    private void clean() {
        if (forgotten > 0) {
            view = view.without(kind::isForgotten);
            forgotten = 0;
        }
    }

    void createIfClosed() {
        if (kind.startsAtZero() && labels.openCount() == 0) {
            declareRow();
        }
    }

    void declareRow(String... openValues) {
        declare(labels.at(0, labels.requireOpen(openValues)));
    }

    S declareOne(String... values) {
        return declare(labels.requireAll(values));
    }

    private S declare(String[] values) {
        S series = obtain(values, family.cap(), true);
        if (series == null) {
            throw new IllegalStateException("metric %s has no room for %s: its cap is %d; raise it with withCap"
                    .formatted(family.name(), Arrays.toString(values), family.cap()));
        }
        return series;
    }

    /** From now on each series of this store, or of one paired before, brings those of equal labels in the others. */
    void pair(SeriesStore<S> partner) {
        requireLike(partner);
        wiring.lock().lock();
        try {
            Set<SeriesStore<S>> group = new LinkedHashSet<>(partners);
            group.addAll(partner.partners);
            group.add(this);
            group.add(partner);
            group.forEach(member -> member.partners = List.copyOf(group));
        } finally {
            wiring.lock().unlock();
        }
    }

    private void requireLike(SeriesStore<S> partner) {
        if (!partner.wiring.equals(wiring)) {
            throw new IllegalArgumentException("metric %s and metric %s are of two recorders: ask one for both"
                    .formatted(family.name(), partner.family.name()));
        }
        if (!partner.family.labels().equals(family.labels())) {
            throw new IllegalArgumentException(
                    "metric %s with %s and metric %s with %s cannot be created together: give both the same labels"
                            .formatted(family.name(), family.labels(), partner.family.name(), partner.family.labels()));
        }
    }

    void remove(String... values) {
        S series = forgottenNow(labels.requireAll(values));
        if (series != null) {
            entries.remove(series);
        }
    }

    private @Nullable S forgottenNow(String[] values) {
        lock.lock();
        try {
            S series = find(values);
            if (series != null) {
                int row = table.rowOf(labels.openValues(values));
                forget(series, row, finder.place(values));
            }
            return series;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the rows that the family's expiry says are idle. */
    void expireIdle() {
        if (!family.expiry().equals(Expiry.NEVER)) {
            for (int from = 0; from < table.numbers(); from += ROWS_AT_ONCE) {
                Changes<S> changes = expireIdle(from);
                changes.created.forEach(entries::add);
                changes.forgotten.forEach(entries::remove);
            }
        }
    }

    private record Changes<S>(List<S> created, List<S> forgotten) {
        private static <S> Changes<S> none() {
            return new Changes<>(List.of(), List.of());
        }
    }

    private Changes<S> expireIdle(int from) {
        Changes<S> changes = Changes.none();
        lock.lock();
        try {
            long now = wiring.time().nanos();
            int to = Math.min(from + ROWS_AT_ONCE, table.numbers());
            for (int row = from; row < to; row++) {
                if (isIdle(row, now)) {
                    changes =
                            changes.forgotten.isEmpty() ? new Changes<>(new ArrayList<>(), new ArrayList<>()) : changes;
                    expire(row, changes);
                }
            }
        } finally {
            lock.unlock();
        }
        return changes;
    }

    /** Of a row that is kept nobody asks how active it is: that would ask the sources of series that have one. */
    private boolean isIdle(int row, long now) {
        if (table.count(row) == 0) {
            return false;
        }
        RowActivity activity = activityOf(row);
        return !activity.isKept()
                && activity.isIdle(activity(row), now, family.expiry().idle().toNanos());
    }

    private long activity(int row) {
        long sum = 0;
        for (int place = 0; place < table.rowSize(); place++) {
            S series = cast(table.series(row, place));
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

    private void keep(int row) {
        if (!family.expiry().equals(Expiry.NEVER)) {
            activityOf(row).keep();
        }
    }

    private void expire(int row, Changes<S> changes) {
        boolean folds = family.expiry().counts() == Expiry.Counts.FOLDED && kind.startsAtZero();
        int other = folds ? otherRow(changes) : RowSlots.NO_ROW;
        for (int place = 0; place < table.rowSize(); place++) {
            S series = cast(table.series(row, place));
            if (series != null) {
                if (folds) {
                    kind.fold(series, requireNonNull(cast(table.series(other, place))));
                }
                forget(series, row, place);
                changes.forgotten.add(series);
            }
        }
    }

    private int otherRow(Changes<S> changes) {
        String[] openValues = labels.otherOpenValues();
        if (table.rowOf(openValues) == RowSlots.NO_ROW) {
            for (S series : create(labels.at(0, openValues))) {
                changes.created.add(requireNonNull(series));
            }
        }
        int row = table.rowOf(openValues);
        keep(row);
        return row;
    }

    /** Forgets a series; callers hold the lock. */
    private void forget(S series, int row, int place) {
        int cell = kind.cell(series);
        kind.forget(series);
        long now = wiring.time().nanos();
        if (!isOfRow(cell, row, place)) {
            restingCells.add(cell, now);
        }
        if (table.count(row) > 1) {
            table.removeSeries(row, place);
        } else {
            table.removeRow(row, now);
            if (row < activities.length) {
                activities[row] = null;
            }
        }
        int all = forgotten + 1;
        forgotten = all;
        if (all > view.size() / 2) {
            clean();
        }
    }

    /** Whether a series counts in the cell that belongs to its place in the row, not in one of its own. */
    private boolean isOfRow(int cell, int row, int place) {
        return cell == ThreadCells.UNREAD || cell == cellOf(row, place);
    }

    private int cellOf(int row, int place) {
        ThreadCells cells = kind.cells();
        return cells == null ? ThreadCells.UNREAD : table.firstCell(row) + place * cells.width();
    }

    /** What at() did not find as it was given: finds it as the labels want it, or makes room for it. */
    S admit(@Nullable String @Nullable [] given) {
        String[] values = given == null ? null : labels.canonical(given, kind.rejections());
        if (given == null) {
            kind.rejections().count(Rejections.Reason.NULL_LABEL, () -> "null for all its labels");
        }
        if (values == null || given == null || (!kind.startsAtZero() && labels.lacksOpen(given))) {
            return dropped();
        }
        S series = obtain(values, family.cap(), false);
        return series == null ? overflow(values) : series;
    }

    private S overflow(String[] values) {
        kind.rejections().overflow();
        return kind.startsAtZero()
                ? requireNonNull(obtain(labels.overflow(values), Integer.MAX_VALUE, true))
                : dropped();
    }

    /** Takes what has no place in the family, so that the caller need not care. */
    private S dropped() {
        S series = dropped;
        if (series == null) {
            series = kind.create(names.unread(), ThreadCells.UNREAD);
            dropped = series;
        }
        return series;
    }

    /** The series, found or created; null where that would be more than the cap. */
    private @Nullable S obtain(String[] values, int cap, boolean kept) {
        @Nullable S[] created = null;
        S series;
        lock.lock();
        try {
            series = find(values);
            if (series == null && !hasRoom(cap)) {
                return null;
            }
            if (series == null) {
                created = create(values);
                series = requireNonNull(created[finder.place(values)]);
            }
            if (kept) {
                keep(table.rowOf(labels.openValues(values)));
            }
        } finally {
            lock.unlock();
        }
        if (created != null) {
            announce(created, values);
        }
        return series;
    }

    private void announce(@Nullable S[] created, String[] values) {
        for (S series : created) {
            if (series != null) {
                entries.add(series);
            }
        }
        for (SeriesStore<S> partner : partners) {
            if (partner != this) {
                partner.obtain(values, Integer.MAX_VALUE, false);
            }
        }
    }

    private boolean hasRoom(int cap) {
        int more = kind.startsAtZero() ? table.rowSize() : 1;
        return labels.openCount() == 0 || view.size() - forgotten + more <= cap;
    }

    /** Creates what is missing: the whole row where series start at zero, else one series. Callers hold the lock. */
    private @Nullable S[] create(String[] values) {
        String[] openValues = labels.openValues(values);
        int row = table.rowOf(openValues);
        int place = finder.place(values);
        @Nullable S[] created = row == RowSlots.NO_ROW ? newRow(openValues, place) : completed(row, openValues, place);
        view = view.with(created, kind::cell);
        return created;
    }

    private @Nullable S[] newRow(String[] openValues, int place) {
        int row = claimRow();
        @Nullable S[] created = kind.array(table.rowSize());
        for (int each = 0; each < created.length; each++) {
            if (kind.startsAtZero() || each == place) {
                created[each] = kind.create(names.of(each, openValues), cellOf(row, each));
                table.set(row, each, created[each]);
            }
        }
        boolean sideBySide = kind.startsAtZero() && kind.width() == 1;
        table.put(row, openValues, sideBySide ? table.firstCell(row) : RowSlots.NO_CELL);
        return created;
    }

    private @Nullable S[] completed(int row, String[] openValues, int place) {
        @Nullable S[] created = kind.array(table.rowSize());
        for (int each = 0; each < created.length; each++) {
            if (table.series(row, each) == null && (kind.startsAtZero() || each == place)) {
                created[each] = kind.create(names.of(each, openValues), claimCell());
                table.set(row, each, created[each]);
            }
        }
        return created;
    }

    private int claimRow() {
        ThreadCells cells = kind.cells();
        int rested = table.rested(wiring.time().nanos(), restNanos);
        if (rested == Resting.NONE) {
            return table.fresh(cells == null ? ThreadCells.UNREAD : cells.allocate(table.rowSize()));
        }
        if (cells != null) {
            cells.clear(table.firstCell(rested), table.rowSize());
        }
        return rested;
    }

    private int claimCell() {
        ThreadCells cells = kind.cells();
        if (cells == null) {
            return ThreadCells.UNREAD;
        }
        int rested = restingCells.take(wiring.time().nanos(), restNanos);
        if (rested == Resting.NONE) {
            return cells.allocate(1);
        }
        cells.clear(rested, 1);
        return rested;
    }

    private @Nullable S current(S series) {
        return find(series.name().labelValues().toArray(String[]::new));
    }

    private @Nullable S find(String... values) {
        return cast(finder.find(values));
    }

    @SuppressWarnings("unchecked") // only this class puts anything in
    @Nullable
    S cast(@Nullable Object series) {
        return (S) series;
    }
}
