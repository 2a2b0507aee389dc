package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.Draft;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.exporter.exposition.NameFilter;
import io.peaktrade.exporter.exposition.Omissions;
import io.peaktrade.exporter.exposition.Section;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.List;

/** Writes what other libraries put into the Dropwizard registry. */
public final class DropwizardSection implements Section {
    private final Omissions omissions;
    private final DropwizardFamilies families;

    public DropwizardSection(MetricsRecorder recorder, List<MapperConfig> mapping) {
        omissions = new Omissions(recorder.counter(ExporterFamilies.SCRAPE_ERRORS));
        families = new DropwizardFamilies(omissions);
        recorder.registry().addListener(new DropwizardListener(new NameRules(mapping), families));
    }

    @Override
    public void collect(NameFilter filter, List<Poll> polls) {
        for (DropwizardFamily family : families.all()) {
            if (filter.accepts(family.header().names())) {
                polls.addAll(family.polls());
            }
        }
    }

    @Override
    public void write(Draft draft) {
        for (DropwizardFamily family : families.all()) {
            if (draft.wants(family.header().names())) {
                write(family, draft);
            }
        }
    }

    @Override
    public boolean hasName(String name) {
        return families.hasName(name);
    }

    private void write(DropwizardFamily family, Draft draft) {
        if (family.header().names().stream().anyMatch(draft::isTaken)) {
            omissions.add(Origin.DROPWIZARD, family.base(), "a metric of ours has its name");
        } else {
            family.write(draft);
        }
    }
}
