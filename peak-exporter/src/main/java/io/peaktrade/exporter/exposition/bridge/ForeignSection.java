package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.Draft;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.exporter.exposition.NameFilter;
import io.peaktrade.exporter.exposition.Omissions;
import io.peaktrade.exporter.exposition.Section;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Reading;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.List;

/** Writes what other libraries put into the Dropwizard registry. */
public final class ForeignSection implements Section {
    private final Omissions omissions;
    private final ForeignFamilies families;

    public ForeignSection(MetricsRecorder recorder, List<MapperConfig> mapping) {
        omissions = new Omissions(recorder.counter(ExporterFamilies.SCRAPE_ERRORS));
        families = new ForeignFamilies(omissions);
        recorder.registry().addListener(new ForeignMetrics(new NameRules(mapping), families));
    }

    @Override
    public void collect(NameFilter filter, List<Reading> readings) {
        for (ForeignFamily family : families.all()) {
            if (filter.accepts(family.header().names())) {
                readings.addAll(family.guarded());
            }
        }
    }

    @Override
    public void write(Draft draft) {
        for (ForeignFamily family : families.all()) {
            if (draft.wants(family.header().names())) {
                write(family, draft);
            }
        }
    }

    @Override
    public boolean hasName(String name) {
        return families.hasName(name);
    }

    private void write(ForeignFamily family, Draft draft) {
        if (family.header().names().stream().anyMatch(draft::isTaken)) {
            omissions.add(Origin.DROPWIZARD, family.base(), "a metric of ours has its name");
        } else {
            family.write(draft);
        }
    }
}
