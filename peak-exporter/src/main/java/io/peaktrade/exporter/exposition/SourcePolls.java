package io.peaktrade.exporter.exposition;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.Series;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.poll.Poller;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The polls of our series that ask an object, in the scrape that is written now. For one thread at a time. */
final class SourcePolls {
    private final Poller poller;
    private final IdentityHashMap<Series, SourcePoll> bySeries = new IdentityHashMap<>();
    private final Consumer<Series> collector = this::collect;
    private @Nullable List<Poll> collected;

    SourcePolls(Poller poller) {
        this.poller = poller;
    }

    void collect(Instrument<?> instrument, List<Poll> polls) {
        if (instrument.isReadFromSources()) {
            collected = polls;
            instrument.forEach(collector);
        }
    }

    /** Null while nobody knows the value. */
    @Nullable
    SourcePoll fresh(Series series) {
        SourcePoll poll = bySeries.get(series);
        return poll != null && poll.isFresh(poller.round()) ? poll : null;
    }

    /** Forgets series that are gone; {@code polls} are those of all families. */
    void sweep(List<Poll> polls) {
        if (bySeries.size() > polls.size()) {
            bySeries.values().retainAll(new HashSet<>(polls));
        }
    }

    private void collect(Series series) {
        if (isRead(series) && collected != null) {
            collected.add(bySeries.computeIfAbsent(series, SourcePoll::new));
        }
    }

    private static boolean isRead(Series series) {
        return (series instanceof CounterSeries counter && counter.isReadFromSource())
                || (series instanceof GaugeSeries gauge && gauge.isReadFromSource());
    }
}
