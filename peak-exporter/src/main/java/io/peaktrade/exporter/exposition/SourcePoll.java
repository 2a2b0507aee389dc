package io.peaktrade.exporter.exposition;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.Series;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Poll;

/** A series of the recorder whose value is read from an object of the program. */
final class SourcePoll extends Poll {
    private final Series series;
    private long answer;

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
            answer = countOf(counter);
        } else if (series instanceof GaugeSeries gauge) {
            answer = Double.doubleToLongBits(gauge.value());
        }
    }

    /** Throws if the source counts below zero, which no counter in Prometheus can. */
    static long countOf(CounterSeries counter) {
        long count = counter.getCount();
        if (count < 0) {
            throw new IllegalStateException("count must not be negative, but is '%d'".formatted(count));
        }
        return count;
    }

    /** The steps of a counter, or the bits of a gauge's double. */
    long answer() {
        return answer;
    }
}
