package io.peaktrade.exporter.exposition;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.Series;
import io.peaktrade.exporter.exposition.poll.Reading;
import io.peaktrade.exporter.exposition.poll.ReadingGuard;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The readings of our series that ask an object, in the scrape that is written now. For one thread at a time. */
final class SourceReadings {
    private final ReadingGuard guard;
    private final IdentityHashMap<Series, SourceReading> bySeries = new IdentityHashMap<>();
    private final Consumer<Series> collector = this::collect;
    private @Nullable List<Reading> collected;

    SourceReadings(ReadingGuard guard) {
        this.guard = guard;
    }

    void collect(Instrument<?> instrument, List<Reading> readings) {
        if (instrument.isReadFromSources()) {
            collected = readings;
            instrument.forEach(collector);
        }
    }

    /** Null while nobody knows the value. */
    @Nullable
    SourceReading fresh(Series series) {
        SourceReading reading = bySeries.get(series);
        return reading != null && reading.isFresh(guard.round()) ? reading : null;
    }

    /** Forgets series that are gone; {@code readings} are those of all families. */
    void sweep(List<Reading> readings) {
        if (bySeries.size() > readings.size()) {
            bySeries.values().retainAll(new HashSet<>(readings));
        }
    }

    private void collect(Series series) {
        if (isRead(series) && collected != null) {
            collected.add(bySeries.computeIfAbsent(series, SourceReading::new));
        }
    }

    private static boolean isRead(Series series) {
        return (series instanceof CounterSeries counter && counter.isReadFromSource())
                || (series instanceof GaugeSeries gauge && gauge.isReadFromSource());
    }
}
