package io.peaktrade.exporter;

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
import java.util.function.Predicate;

/** The families of a simpleclient registry; one that breaks the format, or has another's name, is left out. */
final class BridgedSection implements Section {
    private final RegistryCollectors collectors;
    private final ReadingGuard guard;
    private final Predicate<String> taken;
    private final IdentityHashMap<Collector, CollectorReading> readings = new IdentityHashMap<>();
    private final Map<String, BridgedHeader> headers = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /** Ready bytes, as long as the family says the same. */
    private record BridgedHeader(FamilyKind kind, String help, FamilyHeader header) {}

    BridgedSection(CollectorRegistry registry, ReadingGuard guard, Predicate<String> taken) {
        collectors = new RegistryCollectors(registry);
        this.guard = guard;
        this.taken = taken;
    }

    @Override
    public void collect(NameFilter filter, List<Reading> asked) {
        Set<Collector> now = collectors.all();
        readings.keySet().removeIf(collector -> !now.contains(collector));
        now.forEach(collector -> asked.add(readings.computeIfAbsent(collector, CollectorReading::new)));
    }

    @Override
    public void write(ScrapeBody body, Format format, NameFilter filter) {
        written.clear();
        readings.values().stream()
                .filter(reading -> reading.isFresh(guard.round()))
                .flatMap(reading -> reading.families().stream())
                .sorted(Comparator.comparing(family -> family.name))
                .forEach(family -> write(family, body.lines(), format, filter));
    }

    @Override
    public boolean hasName(String name) {
        return written.contains(name);
    }

    private void write(MetricFamilySamples family, LineBuffer lines, Format format, NameFilter filter) {
        FamilyHeader header = header(family);
        if (!filter.accepts(header.names())) {
            return;
        }
        if (header.names().stream().anyMatch(name -> taken.test(name) || written.contains(name))) {
            guard.leftOut(Origin.SIMPLECLIENT, family.name, "another family has its name");
            return;
        }
        int start = lines.length();
        try {
            new BridgedFamily(family, header).write(lines, format);
            written.addAll(header.names());
        } catch (IllegalArgumentException broken) {
            lines.rewind(start);
            guard.leftOut(Origin.SIMPLECLIENT, family.name, String.valueOf(broken.getMessage()));
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
                                : new BridgedHeader(kind, help, new FamilyHeader(name, kind, help)))
                .header();
    }
}
