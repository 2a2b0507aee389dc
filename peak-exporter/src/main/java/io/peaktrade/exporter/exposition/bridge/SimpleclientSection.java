package io.peaktrade.exporter.exposition.bridge;

import static java.util.Objects.requireNonNullElse;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.Draft;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.exporter.exposition.FamilyHeader;
import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.NameFilter;
import io.peaktrade.exporter.exposition.Omissions;
import io.peaktrade.exporter.exposition.Section;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.CollectorRegistry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The families of a simpleclient registry; one that breaks the format or has a name that is taken is left out. */
public final class SimpleclientSection implements Section {
    private final RegistryCollectors collectors;
    private final Omissions omissions;
    private final IdentityHashMap<Collector, CollectorPoll> polls = new IdentityHashMap<>();
    private final Map<String, KnownHeader> headers = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /** A header that is reused while its family stays the same. */
    private record KnownHeader(FamilyKind kind, String help, FamilyHeader header) {}

    public SimpleclientSection(MetricsRecorder recorder, CollectorRegistry registry) {
        collectors = new RegistryCollectors(registry);
        omissions = new Omissions(recorder.counter(ExporterFamilies.SCRAPE_ERRORS));
    }

    @Override
    public void collect(NameFilter filter, List<Poll> asked) {
        Set<Collector> now = collectors.all();
        polls.keySet().removeIf(collector -> !now.contains(collector));
        now.forEach(collector -> asked.add(polls.computeIfAbsent(collector, CollectorPoll::new)));
    }

    @Override
    public void write(Draft draft) {
        written.clear();
        polls.values().stream()
                .filter(poll -> poll.isFresh(draft.round()))
                .flatMap(this::named)
                .sorted(Comparator.comparing(family -> family.name))
                .forEach(family -> write(family, draft));
    }

    @Override
    public boolean hasName(String name) {
        return written.contains(name);
    }

    @Override
    public void close() {}

    /** A family without a name or a type cannot be written at all. */
    private Stream<MetricFamilySamples> named(CollectorPoll poll) {
        return poll.families().stream().filter(family -> {
            boolean named = family.name != null && family.type != null;
            if (!named) {
                String what = "%s of %s".formatted(family.name, poll.name());
                omissions.add(Origin.SIMPLECLIENT, what, "it must have a name and a type");
            }
            return named;
        });
    }

    private void write(MetricFamilySamples family, Draft draft) {
        LineBuffer lines = draft.body().lines();
        int start = lines.length();
        try {
            FamilyHeader header = header(family);
            if (draft.wants(header.names())) {
                requireFreeNames(header, draft);
                new SimpleclientFamily(family, header).write(lines, draft.format());
                written.addAll(header.names());
            }
        } catch (RuntimeException | Error broken) { // Also lists that change meanwhile, or whose own code fails.
            lines.rewind(start);
            String why = requireNonNullElse(broken.getMessage(), broken.toString());
            omissions.add(Origin.SIMPLECLIENT, family.name, why);
        }
    }

    private void requireFreeNames(FamilyHeader header, Draft draft) {
        if (header.names().stream().anyMatch(name -> draft.isTaken(name) || written.contains(name))) {
            throw new IllegalArgumentException("another family has its name");
        }
    }

    private FamilyHeader header(MetricFamilySamples family) {
        FamilyKind kind = FamilyKind.valueOf(family.type.name());
        String help = family.help == null ? "" : family.help;
        return headers.compute(
                        family.name,
                        (name, known) -> known != null
                                        && known.kind() == kind
                                        && known.help().equals(help)
                                ? known
                                : new KnownHeader(kind, help, new FamilyHeader(name, kind, help)))
                .header();
    }
}
