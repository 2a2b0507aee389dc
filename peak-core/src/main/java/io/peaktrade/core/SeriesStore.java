package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where an instrument's series come from and go to: created row by row up to the family's cap, forgotten when they are
 * removed or have been idle for too long. Whoever changes anything holds the recorder's lock.
 */
final class SeriesStore<S extends Series & Metric> {
    private final MetricsRecorder recorder;
    private final MetricFamily family;
    private final Instrument<S> instrument;
    private final Rejections rejections;
    private final LabelScheme labels;
    private final RowTable table;
    private final SeriesFinder finder;
    private final IntFunction<S[]> arrays;
    private final Set<SeriesStore<S>> partners = new LinkedHashSet<>();
    private volatile SeriesView<S> view;
    private volatile @Nullable S dropped;

    SeriesStore(MetricsRecorder recorder, MetricFamily family, Instrument<S> instrument, IntFunction<S[]> arrays) {
        this.recorder = recorder;
        this.family = family;
        this.instrument = instrument;
        rejections = new Rejections(recorder, family.name());
        labels = new LabelScheme(family);
        table = new RowTable(labels.openCount(), labels.rowSize());
        finder = new SeriesFinder(family.labels(), table);
        this.arrays = arrays;
        view = SeriesView.empty(instrument.reader(), arrays);
    }

    SeriesFinder finder() {
        return finder;
    }

    SeriesView<S> view() {
        return view;
    }

    Rejections rejections() {
        return rejections;
    }

    void createIfClosed() {
        if (instrument.startsAtZero() && labels.openCount() == 0) {
            declareRow();
        }
    }

    void declareRow(String... openValues) {
        declare(labels.at(0, labels.requireOpen(openValues)));
    }

    S declareOne(String... values) {
        return declare(labels.requireAll(values));
    }

    void pair(SeriesStore<S> partner) {
        requireLike(partner);
        synchronized (recorder) {
            partners.add(partner);
            partner.partners.add(this);
        }
    }

    private void requireLike(SeriesStore<S> partner) {
        if (partner.recorder != recorder) {
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
        synchronized (recorder) {
            S series = find(labels.requireAll(values));
            if (series != null) {
                forget(Set.of(series));
            }
        }
    }

    /** Forgets the rows that the family's expiry says are idle. */
    void expireIdle(long now) {
        if (family.expiry().equals(Expiry.NEVER)) {
            return;
        }
        synchronized (recorder) {
            Set<S> idle = idleAt(now, family.expiry().idle().toNanos());
            forget(idle);
            if (family.expiry().counts() == Expiry.Counts.FOLDED) {
                idle.forEach(series -> instrument.fold(
                        series, overflowOf(series.name().labelValues().toArray(String[]::new))));
            }
        }
    }

    /** What at() did not find as it was given: finds it as the labels want it, or makes room for it. */
    S admit(@Nullable String... given) {
        String[] values = labels.canonical(given, rejections);
        if (values == null || (!instrument.startsAtZero() && labels.lacksOpen(given))) {
            return dropped();
        }
        S series = find(values);
        if (series != null) {
            return series;
        }
        return isFull() ? overflow(values) : createdUpToTheCap(values);
    }

    /** Of a row that is kept nobody asks how active it is: that would ask the sources of series that have one. */
    private Set<S> idleAt(long now, long idleNanos) {
        Set<S> idle = new HashSet<>();
        RowIndex index = table.index();
        for (int row = 0; row < index.size(); row++) {
            Watch watch = index.watch(row);
            if (!watch.isKept() && watch.isIdle(activity(index, row), now, idleNanos)) {
                addSeries(index, row, idle);
            }
        }
        return idle;
    }

    private void addSeries(RowIndex index, int row, Set<S> all) {
        for (int place = 0; place < labels.rowSize(); place++) {
            S series = cast(index.series(row, place));
            if (series != null) {
                all.add(series);
            }
        }
    }

    private long activity(RowIndex index, int row) {
        long activity = 0;
        for (int place = 0; place < labels.rowSize(); place++) {
            S series = cast(index.series(row, place));
            activity += series == null ? 0 : instrument.activity(series);
        }
        return activity;
    }

    private void forget(Set<S> series) {
        if (!series.isEmpty()) {
            view = view.without(series, arrays);
            table.removeAll(series);
            series.forEach(recorder::unregister);
        }
    }

    private S declare(String[] values) {
        synchronized (recorder) {
            S series = find(values);
            if (series == null && isFull()) {
                throw new IllegalStateException("metric %s has no room for %s: its cap is %d; raise it with withCap"
                        .formatted(family.name(), Arrays.toString(values), family.cap()));
            }
            series = created(values);
            table.keep(labels.openValues(values));
            return series;
        }
    }

    private boolean isFull() {
        int more = instrument.startsAtZero() ? labels.rowSize() : 1;
        return labels.openCount() > 0 && view.size() + more > family.cap();
    }

    private S overflow(String[] values) {
        rejections.overflow(family.cap());
        return instrument.startsAtZero() ? overflowOf(values) : dropped();
    }

    private S overflowOf(String[] values) {
        String[] other = labels.overflow(values);
        S series = find(other);
        if (series == null) {
            synchronized (recorder) {
                series = createdRow(other);
                table.keep(labels.openValues(other));
            }
        }
        return series;
    }

    private S createdUpToTheCap(String[] values) {
        synchronized (recorder) {
            return find(values) == null && isFull() ? overflow(values) : created(values);
        }
    }

    private S created(String[] values) {
        S series = find(values);
        return series == null ? createdRow(values) : series;
    }

    private S createdRow(String[] values) {
        synchronized (recorder) {
            if (find(values) == null) {
                createRow(values);
                partners.forEach(partner -> partner.created(values));
            }
            return requireNonNull(find(values));
        }
    }

    private void createRow(String[] values) {
        String[] openValues = labels.openValues(values);
        @Nullable Object[] row = table.row(openValues);
        for (int place = 0; place < row.length; place++) {
            String[] set = labels.at(place, openValues);
            if (row[place] == null && (instrument.startsAtZero() || Arrays.equals(set, values))) {
                S series = instrument.create(SeriesName.of(family, set));
                recorder.register(series);
                view = view.with(series, instrument.cell(series));
                row[place] = series;
            }
        }
        table.put(openValues, row, instrument.firstCell(row));
    }

    /** Takes what has no place in the family, so that the caller need not care. */
    private S dropped() {
        S series = dropped;
        if (series == null) {
            series = instrument.createUnread(SeriesName.of(family));
            dropped = series;
        }
        return series;
    }

    private @Nullable S find(String[] values) {
        return cast(finder.find(values));
    }

    @SuppressWarnings("unchecked") // only createRow puts anything in
    @Nullable
    S cast(@Nullable Object series) {
        return (S) series;
    }
}
