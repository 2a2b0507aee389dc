package io.peaktrade.exporter.exposition;

import io.peaktrade.core.Instrument;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.poll.Poller;
import io.peaktrade.exporter.exposition.text.BlockScratch;
import io.peaktrade.exporter.exposition.text.RenderedFamily;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The recorder's families. */
final class RecorderSection implements Section {
    private record RecorderFamily(FamilyHeader header, RenderedFamily rendered) {
        private void write(Draft draft) {
            ScrapeBody body = draft.body();
            body.begin(header.lines(draft.format()));
            rendered.write(body);
            body.end();
        }
    }

    private final MetricsRecorder recorder;
    private final SourcePolls sources;
    private final BlockScratch scratch = new BlockScratch();
    private final Map<Instrument<?>, RecorderFamily> families = new HashMap<>();
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
            RecorderFamily family = family(instrument);
            if (draft.wants(family.header().names())) {
                family.write(draft);
            }
        }
    }

    @Override
    public boolean hasName(String name) {
        return names.contains(name);
    }

    @Override
    public void close() {}

    private RecorderFamily family(Instrument<?> instrument) {
        RecorderFamily family = families.get(instrument);
        return family == null ? add(instrument) : family;
    }

    private RecorderFamily add(Instrument<?> instrument) {
        var template = new FamilyTemplate(instrument.family());
        var lines = new RecorderLines(new RecorderValues<>(instrument, sources), template);
        var family = new RecorderFamily(template.header(), new RenderedFamily(lines, scratch));
        families.put(instrument, family);
        names.addAll(family.header().names());
        return family;
    }
}
