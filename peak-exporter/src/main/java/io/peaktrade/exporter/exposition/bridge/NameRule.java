package io.peaktrade.exporter.exposition.bridge;

import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.dropwizard.samplebuilder.CustomMappingSampleBuilder;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names the metrics whose dotted name matches a glob; the factor turns their values into base units. */
final class NameRule {
    private final String match;
    private final Pattern pattern;
    private final CustomMappingSampleBuilder mapper;
    private final double factor;

    NameRule(MapperConfig config, double factor) {
        match = config.getMatch();
        pattern = Pattern.compile(match.replace(".", "\\.").replace("*", "[^.]*"));
        mapper = new CustomMappingSampleBuilder(List.of(config));
        this.factor = factor;
    }

    boolean matches(String metric) {
        return pattern.matcher(metric).matches();
    }

    DropwizardName name(String metric) {
        Sample sample = mapper.createSample(metric, "", List.of(), List.of(), 0);
        Map<String, String> labels = new TreeMap<>();
        for (int i = 0; i < sample.labelNames.size(); i++) {
            labels.put(sample.labelNames.get(i), sample.labelValues.get(i));
        }
        return DropwizardName.ruled(sample.name, labels, factor, match);
    }
}
