package io.peaktrade.exporter.exposition.bridge;

import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.List;
import java.util.stream.Stream;

/** The first rule that matches names a metric; the user's rules precede the shipped ones. */
public final class NameRules {
    private final List<NameRule> rules;

    public NameRules(List<MapperConfig> users) {
        rules = Stream.concat(users.stream().map(config -> new NameRule(config, 1)), ShippedRules.ALL.stream())
                .toList();
    }

    DropwizardName name(String metric) {
        return rules.stream()
                .filter(rule -> rule.matches(metric))
                .findFirst()
                .map(rule -> rule.name(metric))
                .orElseGet(() -> DropwizardName.plain(metric));
    }
}
