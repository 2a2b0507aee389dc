package io.peaktrade.examples.replay;

import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.exposition.PeakCollector;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the counters of a family have come to, by the values of one label; those at zero are left out. */
public record CounterTotals(MetricsRecorder recorder) {
    public SortedMap<String, Long> by(String label, MetricFamily family) {
        var totals = new TreeMap<String, Long>();
        new PeakCollector(recorder, family::equals)
                .collect().stream()
                        .flatMap(collected -> collected.samples.stream())
                        .filter(sample -> sample.value > 0)
                        .forEach(sample -> totals.merge(
                                sample.labelValues.get(sample.labelNames.indexOf(label)),
                                (long) sample.value,
                                Long::sum));
        return totals;
    }

    public long all(String label, MetricFamily family) {
        return by(label, family).values().stream().mapToLong(Long::longValue).sum();
    }
}
