package io.peaktrade.core;

import com.codahale.metrics.Metric;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A family with its series. {@link #at} finds the series of label values, in the family's order, from any thread: it
 * never throws, and takes no lock and, up to two labels, makes no garbage for a series that exists. A new one comes
 * with its row, the same open labels and every value of the closed ones; what cannot be one is rejected and counted.
 */
public abstract sealed class Instrument<S extends Series & Metric>
        permits LabelledCounter, LabelledGauge, LabelledHistogram {
    private final MetricFamily family;
    private final SeriesStore<S> store;
    private final SeriesFinder finder;
    private volatile boolean readFromSources;

    Instrument(MetricsRecorder recorder, MetricFamily family, IntFunction<S[]> arrays) {
        this.family = family;
        store = new SeriesStore<>(recorder, family, this, arrays);
        finder = store.finder();
    }

    public final MetricFamily family() {
        return family;
    }

    public final S at() {
        S series = store.cast(finder.find());
        return series == null ? store.admit() : series;
    }

    public final S at(@Nullable String value) {
        S series = store.cast(finder.find(value));
        return series == null ? store.admit(value) : series;
    }

    public final S at(@Nullable String first, @Nullable String second) {
        S series = store.cast(finder.find(first, second));
        return series == null ? store.admit(first, second) : series;
    }

    public final S at(@Nullable String... values) {
        S series = store.cast(finder.find(values));
        return series == null ? store.admit(values) : series;
    }

    /** Whether any of its series asks an object for its value: that may throw, or take its time. */
    public final boolean isReadFromSources() {
        return readFromSources;
    }

    /** The series as they are now. */
    public final SeriesView<S> view() {
        return store.view();
    }

    /** Visits the series in the order of their creation; no lock, no garbage. */
    public final void forEach(Consumer<? super S> visitor) {
        view().forEach(visitor);
    }

    /** Forgets the series of these label values, if there is one; who still holds it records into nothing. */
    public final void remove(String... values) {
        store.remove(values);
    }

    final SeriesReader<S> reader() {
        return new SeriesReader<>() {
            @Override
            public int width() {
                return numbers();
            }

            @Override
            public boolean isReadFromSources() {
                return readFromSources;
            }

            @Override
            public void read(SeriesView<S> view, int from, int to, long[] values) {
                Instrument.this.read(view, from, to, values);
            }
        };
    }

    /** How many numbers each series has. */
    abstract int numbers();

    /** Fills {@code values} as {@link SeriesView#read} says. */
    abstract void read(SeriesView<S> view, int from, int to, long[] values);

    abstract S create(SeriesName name);

    /** One that no scrape will ever see. */
    abstract S createUnread(SeriesName name);

    /** Whether all values of the closed labels come together, at zero; else a series waits for its first value. */
    abstract boolean startsAtZero();

    /** Where its numbers begin in the threads' rows. */
    abstract int cell(S series);

    /** Where those of a whole row begin, if each of its series has one cell, next to the one before. */
    int firstCell(@Nullable Object[] row) {
        return RowIndex.NO_CELL;
    }

    /** A number that differs when something was recorded since it was asked for last. */
    abstract long activity(S series);

    /** Adds what a series that was forgotten has counted to another. */
    abstract void fold(S forgotten, S into);

    final SeriesStore<S> store() {
        return store;
    }

    final S declareSource(String... values) {
        S series = store.declareOne(values);
        readFromSources = true;
        return series;
    }
}
