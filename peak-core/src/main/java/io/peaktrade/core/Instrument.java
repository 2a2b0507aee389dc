package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A family with its series. {@link #at} finds the series of label values, in the family's order, from any thread: it
 * never throws, and takes no lock and, up to two labels, makes no garbage for a series that exists. A new one comes
 * with its row, the same open labels and every value of the closed ones; what cannot be one is rejected and counted.
 */
public abstract sealed class Instrument<S extends Series & Metric>
        permits LabelledCounter, LabelledGauge, LabelledHistogram {
    private final MetricsRecorder recorder;
    private final MetricFamily family;
    private final Rejections rejections;
    private final LabelScheme labels;
    private final RowTable table;
    private final SeriesFinder finder;
    private final IntFunction<S[]> arrays;
    private volatile SeriesView<S> view;
    private final List<Instrument<S>> partners = new ArrayList<>();
    private volatile @Nullable S dropped;
    private volatile boolean readFromSources;

    Instrument(MetricsRecorder recorder, MetricFamily family, IntFunction<S[]> arrays) {
        this.arrays = arrays;
        view = SeriesView.empty(arrays);
        this.recorder = recorder;
        this.family = family;
        rejections = new Rejections(recorder, family.name());
        labels = new LabelScheme(family);
        table = new RowTable(labels.openCount());
        finder = new SeriesFinder(family.labels(), table);
    }

    public final MetricFamily family() {
        return family;
    }

    public final S at() {
        S series = cast(finder.find());
        return series == null ? admit() : series;
    }

    public final S at(@Nullable String value) {
        S series = cast(finder.find(value));
        return series == null ? admit(value) : series;
    }

    public final S at(@Nullable String first, @Nullable String second) {
        S series = cast(finder.find(first, second));
        return series == null ? admit(first, second) : series;
    }

    public final S at(@Nullable String... values) {
        S series = cast(finder.find(values));
        return series == null ? admit(values) : series;
    }

    /** Whether any of its series asks an object for its value: that may throw, or take its time. */
    public final boolean isReadFromSources() {
        return readFromSources;
    }

    /** The series as they are now. */
    public final SeriesView<S> view() {
        return view;
    }

    /** Visits the series in the order of their creation; no lock, no garbage. */
    public final void forEach(Consumer<? super S> visitor) {
        view.forEach(visitor);
    }

    /** Forgets the series of these label values, if there is one; who still holds it records into nothing. */
    public final void remove(String... values) {
        synchronized (recorder) {
            S series = cast(finder.find(labels.requireAll(values)));
            if (series != null) {
                forget(Set.of(series));
            }
        }
    }

    abstract S create(SeriesName name);

    /** After the series of a new row were created, or those that were removed from it. */
    void complete(Row row) {}

    /** One that no scrape will ever see. */
    abstract S createUnread(SeriesName name);

    /** Whether all values of the closed labels come together, at zero; else a series waits for its first value. */
    abstract boolean startsAtZero();

    /** Where its numbers begin in the threads' rows. */
    abstract int cell(S series);

    /** A number that differs when something was recorded since it was asked for last. */
    abstract long activity(S series);

    /** Adds what a series that was forgotten has counted to another. */
    abstract void fold(S forgotten, S into);

    /** Forgets the rows that the family's expiry says are idle; their series record into nothing from then on. */
    final void expireIdle(long now) {
        if (family.expiry().equals(Expiry.NEVER)) {
            return;
        }
        synchronized (recorder) {
            Set<S> idle = new HashSet<>();
            long idleNanos = family.expiry().idle().toNanos();
            table.forEach(row -> {
                if (!row.isKept()
                        && row.isIdle(seriesOf(row).mapToLong(this::activity).sum(), now, idleNanos)) {
                    seriesOf(row).forEach(idle::add);
                }
            });
            forget(idle);
            if (family.expiry().counts() == Expiry.Counts.FOLDED) {
                idle.forEach(series -> fold(series, overflowOf(series.name().values())));
            }
        }
    }

    private Stream<S> seriesOf(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(place -> cast(row.get(place)))
                .filter(Objects::nonNull);
    }

    private void forget(Set<S> series) {
        if (!series.isEmpty()) {
            view = view.without(series, arrays);
            table.removeAll(series);
            series.forEach(each -> recorder.registry().remove(each.name().toString()));
        }
    }

    final SeriesFinder finder() {
        return finder;
    }

    final Rejections rejections() {
        return rejections;
    }

    final void createIfClosed() {
        if (startsAtZero() && labels.openCount() == 0) {
            declareRow();
        }
    }

    final void declareRow(String... openValues) {
        declare(labels.at(0, labels.requireOpen(openValues)));
    }

    final S declareSource(String... values) {
        S series = declare(labels.requireAll(values));
        readFromSources = true;
        return series;
    }

    final void pair(Instrument<S> partner) {
        partners.add(partner);
        partner.partners.add(this);
    }

    private S declare(String[] values) {
        synchronized (recorder) {
            S series = cast(finder.find(values));
            if (series == null && isFull()) {
                throw new IllegalStateException("metric %s has no room for %s: its cap is %d; raise it with withCap"
                        .formatted(family.name(), Arrays.toString(values), family.cap()));
            }
            series = created(values);
            table.rowFor(labels.openValues(values), labels.rowSize()).keep();
            return series;
        }
    }

    /** What at() did not find as it was given: finds it as the labels want it, or makes room for it. */
    private S admit(@Nullable String... given) {
        String[] values = labels.canonical(given, rejections);
        if (values == null) {
            return dropped();
        }
        S series = cast(finder.find(values));
        if (series != null) {
            return series;
        }
        return isFull() ? overflow(values) : createdUpToTheCap(values);
    }

    private boolean isFull() {
        int more = startsAtZero() ? labels.rowSize() : 1;
        return labels.openCount() > 0 && view.size() + more > family.cap();
    }

    private S overflow(String[] values) {
        rejections.overflow(family.cap());
        return startsAtZero() ? overflowOf(values) : dropped();
    }

    private S overflowOf(String[] values) {
        String[] other = labels.overflow(values);
        S series = cast(finder.find(other));
        if (series == null) {
            series = createdRow(other);
            table.rowFor(labels.openValues(other), labels.rowSize()).keep();
        }
        return series;
    }

    private S createdUpToTheCap(String[] values) {
        synchronized (recorder) {
            return cast(finder.find(values)) == null && isFull() ? overflow(values) : created(values);
        }
    }

    private S created(String[] values) {
        S series = cast(finder.find(values));
        return series == null ? createdRow(values) : series;
    }

    private S createdRow(String[] values) {
        synchronized (recorder) {
            if (finder.find(values) == null) {
                createRow(values);
                partners.forEach(partner -> partner.created(values));
            }
            return requireNonNull(cast(finder.find(values)));
        }
    }

    private void createRow(String[] values) {
        String[] openValues = labels.openValues(values);
        Row row = table.rowFor(openValues, labels.rowSize());
        for (int place = 0; place < labels.rowSize(); place++) {
            String[] set = labels.at(place, openValues);
            if (row.get(place) == null && (startsAtZero() || Arrays.equals(set, values))) {
                S series = create(new SeriesName(family, set));
                recorder.register(series);
                view = view.with(series, cell(series));
                row.put(place, series);
            }
        }
        complete(row);
        table.add(openValues, row);
    }

    /** Takes what has no place in the family, so that the caller need not care. */
    private S dropped() {
        S series = dropped;
        if (series == null) {
            series = createUnread(new SeriesName(family));
            dropped = series;
        }
        return series;
    }

    @SuppressWarnings("unchecked") // only createRow puts anything in
    private @Nullable S cast(@Nullable Object series) {
        return (S) series;
    }
}
