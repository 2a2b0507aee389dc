package io.peaktrade.exporter.exposition;

import io.peaktrade.core.Instrument;
import io.peaktrade.core.Series;
import io.peaktrade.core.SeriesView;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.poll.Poller;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The polls of the recorder's series that are read from objects of the program. For one thread at a time. */
final class SourcePolls {
    private final Poller poller;
    private final IdentityHashMap<Series, SourcePoll> bySeries = new IdentityHashMap<>();
    private final Consumer<Series> collector = this::collect;
    private @Nullable List<Poll> collected;

    SourcePolls(Poller poller) {
        this.poller = poller;
    }

    void collect(Instrument<?> instrument, List<Poll> polls) {
        if (instrument.view().isReadFromSources()) {
            collected = polls;
            instrument.forEach(collector);
        }
    }

    /** Puts this scrape's answers in their places, and leaves the others as they are. */
    void answer(SeriesView<?> view, int from, int to, long[] numbers) {
        for (int at = from; at < to; at++) {
            SourcePoll poll = bySeries.get((Series) view.get(at));
            if (poll != null && poll.isFresh(poller.round())) {
                numbers[at - from] = poll.answer();
            }
        }
    }

    /** Forgets series that are gone; {@code polls} are those of all families. */
    void sweep(List<Poll> polls) {
        if (bySeries.size() > polls.size()) {
            bySeries.values().retainAll(new HashSet<>(polls));
        }
    }

    private void collect(Series series) {
        if (series.isReadFromSource() && collected != null) {
            collected.add(bySeries.computeIfAbsent(series, SourcePoll::new));
        }
    }
}
