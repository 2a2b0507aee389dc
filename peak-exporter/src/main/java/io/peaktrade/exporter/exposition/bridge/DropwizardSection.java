package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.MetricRegistryListener;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.Draft;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.exporter.exposition.NameFilter;
import io.peaktrade.exporter.exposition.Omissions;
import io.peaktrade.exporter.exposition.Section;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Poll;
import java.util.List;

/** Writes what other libraries put into the Dropwizard registry. */
public final class DropwizardSection implements Section {
    private final Omissions omissions;
    private final DropwizardFamilies families;
    private final MetricRegistry registry;
    private final MetricRegistryListener listener;

    /** Listens to the recorder's registry until it is closed. */
    public DropwizardSection(MetricsRecorder recorder, NameRules rules) {
        omissions = new Omissions(recorder.counter(ExporterFamilies.SCRAPE_ERRORS));
        families = new DropwizardFamilies(omissions);
        listener = new DropwizardListener(rules, families);
        registry = recorder.registry();
        registry.addListener(listener);
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

    @Override
    public void close() {
        registry.removeListener(listener);
    }

    private void write(DropwizardFamily family, Draft draft) {
        if (family.header().names().stream().anyMatch(draft::isTaken)) {
            omissions.add(Origin.DROPWIZARD, family.base(), "a metric of ours has its name");
        } else {
            family.write(draft);
        }
    }
}
