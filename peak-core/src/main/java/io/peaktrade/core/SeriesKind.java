package io.peaktrade.core;

import com.codahale.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** What the series of one family are made of: one kind for each type of metric, one object for each family. */
abstract sealed class SeriesKind<S extends Series & Metric> implements SeriesReader<S>
        permits CounterKind, GaugeKind, HistogramKind {
    private final MetricFamily family;
    private final Rejections rejections;
    private volatile boolean readFromSources;

    SeriesKind(MetricFamily family, Rejections rejections) {
        this.family = family;
        this.rejections = rejections;
    }

    final MetricFamily family() {
        return family;
    }

    final Rejections rejections() {
        return rejections;
    }

    @Override
    public final boolean isReadFromSources() {
        return readFromSources;
    }

    final void setReadFromSources() {
        readFromSources = true;
    }

    /** @param cell where its numbers begin in the threads' stripes */
    abstract S create(SeriesName name, int cell);

    abstract S[] array(int length);

    /** The series if it is one of this family and of this recorder. */
    abstract @Nullable S own(@Nullable Metric metric);

    /** Whether a row is created whole, at zero; otherwise a series waits for its first value. */
    abstract boolean startsAtZero();

    /** The cells of all threads; null if the series keep their values themselves. */
    abstract @Nullable ThreadCells cells();

    /** Where its numbers begin in the threads' stripes. */
    abstract int cell(S series);

    /** Returns a number that changes whenever something is recorded. */
    abstract long activity(S series);

    /** Adds what a series that is to be forgotten has counted to another. */
    abstract void fold(S forgotten, S into);

    /** Makes later recordings into the series have no effect. */
    abstract void forget(S series);

    abstract boolean isForgotten(S series);
}
