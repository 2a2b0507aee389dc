package io.peaktrade.core;

import com.codahale.metrics.Metric;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A family with its series. {@link #at} finds the series of label values, in the family's order, from any thread: it
 * never throws, and takes no lock and, up to two labels, makes no garbage for a series that exists. A new one comes
 * with its row, the same open labels and every value of the closed ones; what cannot be one is rejected and counted.
 */
public abstract sealed class Instrument<S extends Series & Metric>
        permits LabelledCounter, LabelledGauge, LabelledHistogram {
    private final SeriesKind<S> kind;
    private final SeriesStore<S> store;
    private final SeriesFinder finder;

    Instrument(SeriesKind<S> kind, Wiring wiring) {
        this.kind = kind;
        store = new SeriesStore<>(kind, wiring);
        finder = store.finder();
    }

    public final MetricFamily family() {
        return kind.family();
    }

    public final S at() {
        S series = store.cast(finder.find());
        return series == null ? store.admit(new String[] {}) : series;
    }

    public final S at(@Nullable String value) {
        S series = store.cast(finder.find(value));
        return series == null ? store.admit(new String[] {value}) : series;
    }

    public final S at(@Nullable String first, @Nullable String second) {
        S series = store.cast(finder.find(first, second));
        return series == null ? store.admit(new String[] {first, second}) : series;
    }

    public final S at(@Nullable String @Nullable ... values) {
        S series = values == null ? null : store.cast(finder.find(values));
        return series == null ? store.admit(values) : series;
    }

    /** The series as they are now. */
    public final SeriesView<S> view() {
        return store.view();
    }

    /** Visits the series in the order of their creation; no lock, no garbage. */
    public final void forEach(Consumer<? super S> visitor) {
        view().forEach(visitor);
    }

    /** Forgets the series of these label values, if there is one; a caller that still holds it records into nothing. */
    public final void remove(String... values) {
        store.remove(values);
    }

    final SeriesStore<S> store() {
        return store;
    }

    final S declareSource(String... values) {
        S series = store.declareOne(values);
        kind.setReadFromSources();
        return series;
    }
}
