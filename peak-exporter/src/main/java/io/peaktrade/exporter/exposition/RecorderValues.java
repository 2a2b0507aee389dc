package io.peaktrade.exporter.exposition;

import com.codahale.metrics.Metric;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.Series;
import io.peaktrade.core.SeriesName;
import io.peaktrade.core.SeriesView;

/**
 * The numbers of a recorder's family, as {@link SeriesView#read} gives them, with the answers of this scrape's polls in
 * the place of what the recorder cannot know. Says nothing of how they are written. For one thread at a time.
 */
final class RecorderValues<S extends Series & Metric> {
    private final Instrument<S> instrument;
    private final SourcePolls sources;
    private SeriesView<S> view;

    RecorderValues(Instrument<S> instrument, SourcePolls sources) {
        this.instrument = instrument;
        this.sources = sources;
        view = instrument.view();
    }

    /** Takes the series that exist now; returns whether all that existed before kept their places. */
    boolean refresh() {
        int before = view.generation();
        view = instrument.view();
        return view.generation() == before;
    }

    int size() {
        return view.size();
    }

    SeriesName name(int series) {
        return view.get(series).name();
    }

    void read(int from, int to, long[] numbers) {
        view.read(from, to, numbers);
        if (view.isReadFromSources()) {
            sources.answer(view, from, to, numbers);
        }
    }
}
