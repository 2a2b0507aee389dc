package io.peaktrade.examples.replay;

import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The history of one family. OpenMetrics wants each metric of it, which is what shares one set of labels, in one piece
 * and by time; the buckets, the sum and the count of a histogram are one metric.
 */
final class SampledFamily {
    private static final String BUCKET_BOUND = "le";

    private final String header;
    private final Map<Key, SampledSeries> series = new HashMap<>();
    private final Map<List<String>, List<Line>> metrics = new LinkedHashMap<>();

    private record Key(String name, List<String> labelValues) {}

    private record Line(String start, SampledSeries series) {}

    SampledFamily(MetricFamilySamples family) {
        header = "# HELP %s %s\n# TYPE %s %s\n"
                .formatted(
                        family.name,
                        escaped(family.help),
                        family.name,
                        family.type.name().toLowerCase(Locale.ROOT));
    }

    void add(int minute, List<Sample> samples) {
        for (Sample sample : samples) {
            series.computeIfAbsent(new Key(sample.name, sample.labelValues), first -> create(sample))
                    .add(minute, sample.value);
        }
    }

    private SampledSeries create(Sample sample) {
        var created = new SampledSeries();
        int labels = sample.labelNames.size();
        boolean isBucket = labels > 0 && sample.labelNames.get(labels - 1).equals(BUCKET_BOUND);
        metrics.computeIfAbsent(
                        sample.labelValues.subList(0, isBucket ? labels - 1 : labels), first -> new ArrayList<>())
                .add(new Line(start(sample), created));
        return created;
    }

    /** The labels that a scrape would add are there too, since dashboards choose by them. */
    private static String start(Sample sample) {
        var line = new StringBuilder(sample.name).append('{');
        for (int label = 0; label < sample.labelNames.size(); label++) {
            line.append(sample.labelNames.get(label))
                    .append("=\"")
                    .append(escaped(sample.labelValues.get(label)))
                    .append("\",");
        }
        return line.append(MetricsHistory.TARGET_LABELS).append("} ").toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"");
    }

    void write(long[] seconds, Appendable text) throws IOException {
        text.append(header);
        for (List<Line> metric : metrics.values()) {
            write(metric, seconds, text);
        }
    }

    private static void write(List<Line> metric, long[] seconds, Appendable text) throws IOException {
        var cursors = metric.stream().map(line -> line.series().cursor()).toList();
        for (int minute = 0; minute < seconds.length; minute++) {
            String end = " " + seconds[minute] + "\n";
            for (int line = 0; line < metric.size(); line++) {
                double value = cursors.get(line).at(minute);
                if (!Double.isNaN(value)) {
                    text.append(metric.get(line).start()).append(number(value)).append(end);
                }
            }
        }
    }

    private static String number(double value) {
        long whole = (long) value;
        return whole == value ? Long.toString(whole) : Double.toString(value);
    }
}
