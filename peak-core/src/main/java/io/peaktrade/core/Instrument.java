package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A family with its series. {@link #at} finds the series of label values, in the family's order, from any thread: it
 * never throws, and takes no lock and makes no garbage for a series that exists. A new one is created with its whole
 * row, the same open labels with every value of the closed ones; what cannot be one is rejected and counted.
 */
public abstract sealed class Instrument<S extends Series & Metric>
        permits LabelledCounter, LabelledGauge, LabelledHistogram {
    private static final String[] NO_LABELS = {};

    private final MetricsRecorder recorder;
    private final MetricFamily family;
    private final Rejections rejections;
    private final LabelScheme labels;
    private final int labelCount;
    private final SeriesTable<S> table;
    private final SeriesList<S> list = new SeriesList<>();
    private final List<Instrument<S>> partners = new ArrayList<>();
    private volatile @Nullable S dropped;
    private volatile boolean readFromSources;

    Instrument(MetricsRecorder recorder, MetricFamily family) {
        this.recorder = recorder;
        this.family = family;
        rejections = new Rejections(recorder, family.name());
        labels = new LabelScheme(family);
        labelCount = labels.size();
        table = new SeriesTable<>(labelCount);
    }

    public final MetricFamily family() {
        return family;
    }

    public final S at() {
        S series = labelCount == 0 ? table.find(NO_LABELS) : null;
        return series == null ? admit(NO_LABELS) : series;
    }

    public final S at(@Nullable String value) {
        S series = labelCount == 1 && value != null ? table.find(value) : null;
        return series == null ? admit(value) : series;
    }

    public final S at(@Nullable String first, @Nullable String second) {
        S series = labelCount == 2 && first != null && second != null ? table.find(first, second) : null;
        return series == null ? admit(first, second) : series;
    }

    public final S at(@Nullable String... values) {
        return admit(values);
    }

    /** Whether any of its series asks an object for its value: that may throw, or take its time. */
    public final boolean isReadFromSources() {
        return readFromSources;
    }

    /** Visits the series in the order of their creation; no lock, no garbage. */
    public final void forEach(Consumer<? super S> visitor) {
        list.forEach(visitor);
    }

    /** Forgets the series of these label values, if there is one; who still holds it records into nothing. */
    public final void remove(String... values) {
        synchronized (recorder) {
            S series = table.find(labels.requireSet(values));
            if (series != null) {
                list.retain(other -> other != series);
                table.retain(other -> other != series, list.size());
                recorder.registry().remove(series.name().toString());
            }
        }
    }

    abstract S create(SeriesName name);

    /** Whether all values of the closed labels come together, at zero; else a series waits for its first value. */
    abstract boolean startsAtZero();

    final Rejections rejections() {
        return rejections;
    }

    final void createIfClosed() {
        if (startsAtZero() && labels.isClosed()) {
            declareRow();
        }
    }

    final void declareRow(String... openValues) {
        declare(labels.requireRow(openValues));
    }

    final S declareSource(String... values) {
        S series = declare(labels.requireSet(values));
        readFromSources = true;
        return series;
    }

    final void pair(Instrument<S> partner) {
        partners.add(partner);
        partner.partners.add(this);
    }

    private S declare(String[] values) {
        synchronized (recorder) {
            S series = table.find(values);
            if (series == null && isFull()) {
                throw new IllegalStateException("metric %s has no room for %s: its cap is %d; raise it with withCap"
                        .formatted(family.name(), Arrays.toString(values), family.cap()));
            }
            return series == null ? createRow(values) : series;
        }
    }

    /** What at() did not find as it was given: finds it as the labels want it, or makes room for it. */
    private S admit(@Nullable String... given) {
        String[] values = labels.canonical(given, rejections);
        if (values == null) {
            return dropped();
        }
        S series = table.find(values);
        if (series != null) {
            return series;
        }
        return isFull() ? overflow(values) : madeRoomFor(values);
    }

    private S madeRoomFor(String[] values) {
        synchronized (recorder) {
            S series = table.find(values);
            if (series != null) {
                return series;
            }
            return isFull() ? overflow(values) : createRow(values);
        }
    }

    private boolean isFull() {
        return !labels.isClosed() && list.size() + (startsAtZero() ? labels.rowSize() : 1) > family.cap();
    }

    private S overflow(String[] values) {
        rejections.overflow(family.cap());
        if (!startsAtZero()) {
            return dropped();
        }
        String[] other = labels.overflow(values);
        S series = table.find(other);
        return series == null ? createdRow(other) : series;
    }

    private S createdRow(String[] values) {
        synchronized (recorder) {
            S series = table.find(values);
            return series == null ? createRow(values) : series;
        }
    }

    private S createRow(String[] values) {
        for (String[] set : startsAtZero() ? labels.row(values) : List.of(new String[][] {values})) {
            if (table.find(set) == null) {
                S series = create(new SeriesName(family, set));
                recorder.register(series);
                list.add(series);
                table.add(set, series);
            }
        }
        for (Instrument<S> partner : partners) {
            if (partner.table.find(values) == null) {
                partner.createRow(values);
            }
        }
        return requireNonNull(table.find(values));
    }

    /** Takes what has no place in the family, so that the caller need not care. */
    private S dropped() {
        S series = dropped;
        if (series == null) {
            series = create(new SeriesName(family));
            dropped = series;
        }
        return series;
    }
}
