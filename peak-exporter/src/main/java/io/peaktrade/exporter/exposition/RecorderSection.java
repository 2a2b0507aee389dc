package io.peaktrade.exporter.exposition;

import io.peaktrade.core.Instrument;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.poll.Poller;
import io.peaktrade.exporter.exposition.text.RenderedFamily;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import io.peaktrade.exporter.exposition.text.BlockScratch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recorder's families. */
final class RecorderSection implements Section {
    private record WrittenFamily(FamilyHeader header, RenderedFamily page) {
        private void write(Draft draft) {
            ScrapeBody body = draft.body();
            body.begin(header.lines(draft.format()));
            page.write(body);
            body.end();
        }
    }

    private final MetricsRecorder recorder;
    private final SourcePolls sources;
    private final BlockScratch scratch = new BlockScratch();
    private final Map<Instrument<?>, WrittenFamily> families = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    RecorderSection(MetricsRecorder recorder, Poller poller) {
        this.recorder = recorder;
        sources = new SourcePolls(poller);
    }

    @Override
    public void collect(NameFilter filter, List<Poll> polls) {
        for (Instrument<?> instrument : recorder.instruments()) {
            if (filter.accepts(family(instrument).header().names())) {
                sources.collect(instrument, polls);
            }
        }
        if (filter == NameFilter.ALL) {
            sources.sweep(polls);
        }
    }

    @Override
    public void write(Draft draft) {
        for (Instrument<?> instrument : recorder.instruments()) {
            WrittenFamily family = family(instrument);
            if (draft.wants(family.header().names())) {
                family.write(draft);
            }
        }
    }

    @Override
    public boolean hasName(String name) {
        return names.contains(name);
    }

    private WrittenFamily family(Instrument<?> instrument) {
        WrittenFamily family = families.get(instrument);
        return family == null ? firstSeen(instrument) : family;
    }

    private WrittenFamily firstSeen(Instrument<?> instrument) {
        SeriesLines<?> lines = lines(instrument);
        var family = new WrittenFamily(lines.text().header(), new RenderedFamily(lines, scratch));
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
