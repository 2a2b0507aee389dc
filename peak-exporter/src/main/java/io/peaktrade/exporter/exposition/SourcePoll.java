package io.peaktrade.exporter.exposition;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.Series;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Poll;

/** One of our series that asks an object for its value. */
final class SourcePoll extends Poll {
    private final Series series;
    private long count;
    private double value;

    SourcePoll(Series series) {
        this.series = series;
    }

    @Override
    public Origin origin() {
        return Origin.SERIES;
    }

    @Override
    public String name() {
        return series.name().toString();
    }

    @Override
    public void poll() {
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
