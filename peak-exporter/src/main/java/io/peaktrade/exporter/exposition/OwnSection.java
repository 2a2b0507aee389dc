package io.peaktrade.exporter.exposition;

import io.peaktrade.core.Instrument;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.poll.Reading;
import io.peaktrade.exporter.exposition.poll.ReadingGuard;
import io.peaktrade.exporter.exposition.text.FamilyPage;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import io.peaktrade.exporter.exposition.text.SheetScratch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recorder's families. */
final class OwnSection implements Section {
    private record OwnFamily(FamilyHeader header, FamilyPage page) {
        private void write(Draft draft) {
            ScrapeBody body = draft.body();
            body.begin(header.lines(draft.format()));
            page.write(body);
            body.end();
        }
    }

    private final MetricsRecorder recorder;
    private final SourceReadings sources;
    private final SheetScratch scratch = new SheetScratch();
    private final Map<Instrument<?>, OwnFamily> families = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    OwnSection(MetricsRecorder recorder, ReadingGuard guard) {
        this.recorder = recorder;
        sources = new SourceReadings(guard);
    }

    @Override
    public void collect(NameFilter filter, List<Reading> readings) {
        for (Instrument<?> instrument : recorder.instruments()) {
            if (filter.accepts(family(instrument).header().names())) {
                sources.collect(instrument, readings);
            }
        }
        if (filter == NameFilter.ALL) {
            sources.sweep(readings);
        }
    }

    @Override
    public void write(Draft draft) {
        for (Instrument<?> instrument : recorder.instruments()) {
            OwnFamily family = family(instrument);
            if (draft.wants(family.header().names())) {
                family.write(draft);
            }
        }
    }

    @Override
    public boolean hasName(String name) {
        return names.contains(name);
    }

    private OwnFamily family(Instrument<?> instrument) {
        OwnFamily family = families.get(instrument);
        return family == null ? firstSeen(instrument) : family;
    }

    private OwnFamily firstSeen(Instrument<?> instrument) {
        SeriesLines<?> lines = lines(instrument);
        var family = new OwnFamily(lines.text().header(), new FamilyPage(lines, scratch));
        families.put(instrument, family);
        names.addAll(family.header().names());
        return family;
    }

    private SeriesLines<?> lines(Instrument<?> instrument) {
        if (instrument instanceof LabelledCounter counters) {
            return new CounterLines(counters, sources);
        }
        return instrument instanceof LabelledHistogram histograms
                ? new HistogramLines(histograms)
                : new GaugeLines((LabelledGauge) instrument, sources);
    }
}
