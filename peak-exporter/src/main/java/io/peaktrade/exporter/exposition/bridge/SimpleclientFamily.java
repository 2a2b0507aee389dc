package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.ExpositionFormat;
import io.peaktrade.exporter.exposition.FamilyHeader;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A family of simpleclient, written without its {@code _created} series and exemplars. */
record SimpleclientFamily(MetricFamilySamples family, FamilyHeader header) {

    /** Throws an IllegalArgumentException that names what the format forbids. */
    void write(LineBuffer lines, ExpositionFormat format) {
        if (!Labels.isMetricName(family.name)) {
            throw new IllegalArgumentException("name must be like jvm_threads, but is '%s'".formatted(family.name));
        }
        int start = lines.length();
        lines.append(header.lines(format));
        int body = lines.length();
        Set<String> series = new HashSet<>();
        metrics().forEach(metric -> metric.forEach(sample -> write(sample, series, lines, format)));
        if (lines.length() == body) {
            lines.rewind(start);
        }
    }

    /** Groups the samples by metric, since OpenMetrics wants the lines of one together. */
    private Iterable<List<Sample>> metrics() {
        Map<List<String>, List<Sample>> metrics = new LinkedHashMap<>();
        for (Sample sample : family.samples) {
            var key = new ArrayList<>(sample.labelValues);
            int bound = Math.max(sample.labelNames.indexOf("le"), sample.labelNames.indexOf("quantile"));
            if (bound >= 0 && bound < key.size()) {
                key.remove(bound);
            }
            metrics.computeIfAbsent(key, labels -> new ArrayList<>()).add(sample);
        }
        return metrics.values();
    }

    private void write(Sample sample, Set<String> series, LineBuffer lines, ExpositionFormat format) {
        boolean uncountable = family.type == Collector.Type.COUNTER && !(sample.value >= 0);
        if (sample.name.equals(family.name + "_created") || uncountable) {
            return;
        }
        if (!header.names().contains(sample.name)) {
            throw new IllegalArgumentException(
                    "sample of a %s must not be called %s".formatted(family.type, sample.name));
        }
        String start = Labels.start(sample.name, Labels.text(sample.labelNames, sample.labelValues));
        if (!series.add(start)) {
            throw new IllegalArgumentException("series must not come twice: " + start);
        }
        lines.append(start);
        lines.append(sample.value);
        if (sample.timestampMs != null) {
            lines.append(' ');
            lines.append(sample.timestampMs, format == ExpositionFormat.TEXT ? 0 : 3);
        }
        lines.append('\n');
    }
}
