package io.peaktrade.exporter;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.Series;

/** One of our series that asks an object for its value. */
final class SourceReading extends Reading {
    private final Series series;
    private long count;
    private double value;

    SourceReading(Series series) {
        this.series = series;
    }

    @Override
    Origin origin() {
        return Origin.SERIES;
    }

    @Override
    String name() {
        return series.name().toString();
    }

    @Override
    void ask() {
        if (series instanceof CounterSeries counter) {
            count = countOf(counter);
        } else if (series instanceof GaugeSeries gauge) {
            value = gauge.value();
        }
    }

    /** Throws where its source says that it counts below zero, which no counter outside can. */
    static long countOf(CounterSeries counter) {
        long count = counter.getCount();
        if (count < 0) {
            throw new IllegalStateException("count must not be negative, but is '%d'".formatted(count));
        }
        return count;
    }

    long count() {
        return count;
    }

    double value() {
        return value;
    }
}
