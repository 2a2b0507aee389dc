package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.FamilyKind;
import io.peaktrade.exporter.exposition.Omissions;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.text.BlockScratch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The families of what other libraries put into the Dropwizard registry. A metric without a legal name is refused when
 * it arrives; one that clashes with another waits until that is gone.
 */
final class DropwizardFamilies {
    private final Omissions omissions;
    private final BlockScratch scratch = new BlockScratch();
    private final NameOrder<DropwizardFamily> byBase = new NameOrder<>();
    private final Map<String, DropwizardFamily> byAnyName = new HashMap<>();
    private final Map<String, Runnable> removals = new HashMap<>();
    private final Map<String, Arrival> waiting = new LinkedHashMap<>();
    /** Whether a name became free for those that wait: the next scrape admits them, not the thread that removes. */
    private volatile boolean freed;

    private record Arrival(String metric, DropwizardName name, FamilyKind kind, DropwizardMetric member) {}

    DropwizardFamilies(Omissions omissions) {
        this.omissions = omissions;
    }

    List<DropwizardFamily> all() {
        if (freed) {
            admitWaiting();
        }
        return byBase.inOrder();
    }

    synchronized boolean hasName(String name) {
        return byAnyName.containsKey(name);
    }

    synchronized void add(String metric, DropwizardName name, FamilyKind kind, DropwizardMetric member) {
        if (!Labels.isMetricName(name.base(kind))) {
            omissions.add(Origin.DROPWIZARD, metric, "no legal name can be made of its name");
            return;
        }
        var arrival = new Arrival(metric, name, kind, member);
        admit(arrival).ifPresent(clash -> {
            omissions.add(Origin.DROPWIZARD, metric, clash);
            waiting.put(metric, arrival);
        });
    }

    synchronized void remove(String metric) {
        waiting.remove(metric);
        Runnable removal = removals.remove(metric);
        if (removal != null) {
            removal.run();
            freed = !waiting.isEmpty();
        }
    }

    private synchronized void admitWaiting() {
        freed = false;
        waiting.values().removeIf(arrival -> admit(arrival).isEmpty());
    }

    /** Returns what the arrival clashes with, if it does. */
    private Optional<String> admit(Arrival arrival) {
        String base = arrival.name().base(arrival.kind());
        String labels = arrival.name().labelText();
        DropwizardFamily known = byBase.get(base);
        DropwizardFamily family =
                known == null ? new DropwizardFamily(base, arrival.kind(), help(arrival.name()), scratch) : known;
        if (known == null && family.header().names().stream().anyMatch(byAnyName::containsKey)) {
            return Optional.of("another family has its name, " + base);
        }
        if (family.kind() != arrival.kind() || family.has(labels)) {
            return Optional.of(
                    "another metric is called " + Labels.start(base, labels).strip());
        }
        put(family, labels, arrival);
        return Optional.empty();
    }

    private void put(DropwizardFamily family, String labels, Arrival arrival) {
        family.add(labels, arrival.member());
        family.header().names().forEach(each -> byAnyName.put(each, family));
        byBase.put(family.base(), family);
        removals.put(arrival.metric(), () -> remove(family, labels));
    }

    private void remove(DropwizardFamily family, String labels) {
        family.remove(labels);
        if (family.isEmpty()) {
            byBase.remove(family.base());
            family.header().names().forEach(byAnyName::remove);
        }
    }

    private static String help(DropwizardName name) {
        return "%s in the Dropwizard registry.".formatted(name.pattern());
    }
}
