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
import java.util.regex.Pattern;

/** A family of simpleclient, written without its {@code _created} series and exemplars. */
record SimpleclientFamily(MetricFamilySamples family, FamilyHeader header) {
    private static final Set<Collector.Type> BUCKETED =
            Set.of(Collector.Type.HISTOGRAM, Collector.Type.GAUGE_HISTOGRAM);

    private static final Set<Collector.Type> SUMMARY = Set.of(Collector.Type.SUMMARY);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|[+-]?Inf|NaN");

    /** Throws an IllegalArgumentException that names what the format forbids. */
    void write(LineBuffer lines, ExpositionFormat format) {
        if (!Labels.isMetricName(family.name)) {
            throw new IllegalArgumentException("name must be like jvm_threads, but is '%s'".formatted(family.name));
        }
        int start = lines.length();
        lines.append(header.lines(format));
        int body = lines.length();
        Set<String> series = new HashSet<>();
        for (List<Sample> metric : metrics()) {
            requireLastBucket(metric);
            metric.forEach(sample -> write(sample, series, lines, format));
        }
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

    /** Both formats want a bucket that counts everything. */
    private void requireLastBucket(List<Sample> metric) {
        if (BUCKETED.contains(family.type)
                && metric.stream().noneMatch(sample -> bound(sample).equals("+Inf"))
                && metric.stream().anyMatch(sample -> !sample.name.endsWith("_created"))) {
            throw new IllegalArgumentException("histogram must have a bucket le=\"+Inf\", but has "
                    + metric.stream()
                            .map(SimpleclientFamily::bound)
                            .filter(le -> !le.isEmpty())
                            .toList());
        }
    }

    /** Parsers refuse the whole text for a bucket or quantile whose label is not a number. */
    private void requireNumber(Sample sample, String label, Set<Collector.Type> types) {
        int at = sample.labelNames.indexOf(label);
        if (at >= 0
                && types.contains(family.type)
                && !NUMBER.matcher(sample.labelValues.get(at)).matches()) {
            throw new IllegalArgumentException(
                    "label %s must be a number, like 0.5, but is '%s'".formatted(label, sample.labelValues.get(at)));
        }
    }

    private static String bound(Sample sample) {
        int at = sample.labelNames.indexOf("le");
        return at < 0 ? "" : sample.labelValues.get(at);
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
        requireNumber(sample, "le", BUCKETED);
        requireNumber(sample, "quantile", SUMMARY);
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
