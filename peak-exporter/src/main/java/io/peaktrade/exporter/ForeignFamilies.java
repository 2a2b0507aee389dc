package io.peaktrade.exporter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The families of the Dropwizard registry's other metrics; what clashes or has no legal name is refused on arrival. */
final class ForeignFamilies {
    private final ReadingGuard guard;
    private final SheetScratch scratch = new SheetScratch();
    private final NameOrder<ForeignFamily> byBase = new NameOrder<>();
    private final Map<String, ForeignFamily> byAnyName = new HashMap<>();
    private final Map<String, Runnable> removals = new HashMap<>();

    ForeignFamilies(ReadingGuard guard) {
        this.guard = guard;
    }

    List<ForeignFamily> all() {
        return byBase.inOrder();
    }

    synchronized boolean hasName(String name) {
        return byAnyName.containsKey(name);
    }

    synchronized void add(String metric, ForeignName name, FamilyKind kind, ForeignMetric member) {
        String base = name.base(kind);
        ForeignFamily known = byBase.get(base);
        ForeignFamily family = known == null ? new ForeignFamily(base, kind, help(name), scratch) : known;
        String labels = name.labelText();
        if (!Labels.isMetricName(base)) {
            guard.leftOut(Origin.DROPWIZARD, metric, "no legal name can be made of its name");
        } else if (known == null && family.header().names().stream().anyMatch(byAnyName::containsKey)) {
            guard.leftOut(Origin.DROPWIZARD, metric, "another family has its name, " + base);
        } else if (family.kind() != kind || family.has(labels)) {
            guard.leftOut(
                    Origin.DROPWIZARD,
                    metric,
                    "another metric is called " + Labels.start(base, labels).strip());
        } else {
            family.add(labels, member);
            family.header().names().forEach(each -> byAnyName.put(each, family));
            byBase.put(base, family);
            removals.put(metric, () -> remove(family, labels));
        }
    }

    synchronized void remove(String metric) {
        Runnable removal = removals.remove(metric);
        if (removal != null) {
            removal.run();
        }
    }

    private void remove(ForeignFamily family, String labels) {
        family.remove(labels);
        if (family.isEmpty()) {
            byBase.remove(family.base());
            family.header().names().forEach(byAnyName::remove);
        }
    }

    private static String help(ForeignName name) {
        return "%s in the Dropwizard registry.".formatted(name.pattern());
    }
}
