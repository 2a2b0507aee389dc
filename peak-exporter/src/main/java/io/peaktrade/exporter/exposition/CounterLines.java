package io.peaktrade.exporter.exposition;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.SeriesView;

/** One line with the count of each counter. */
final class CounterLines extends SeriesLines<CounterSeries> {
    private static final long UNKNOWN = -1;

    private final LabelledCounter counters;
    private final SourcePolls sources;

    CounterLines(LabelledCounter counters, SourcePolls sources) {
        super(counters);
        this.counters = counters;
        this.sources = sources;
    }

    @Override
    void read(SeriesView<CounterSeries> view, int from, int to, long[] counts) {
        if (counters.isReadFromSources()) {
            for (int at = from; at < to; at++) {
                counts[at - from] = count(view.get(at));
            }
        } else {
            counters.counts(view, from, to, counts);
        }
    }

    private long count(CounterSeries counter) {
        if (!counter.isReadFromSource()) {
            return counter.getCount();
        }
        SourcePoll poll = sources.fresh(counter);
        return poll == null ? UNKNOWN : poll.count();
    }

    @Override
    public boolean isWhole(int line) {
        return text().decimals() == 0;
    }
}
