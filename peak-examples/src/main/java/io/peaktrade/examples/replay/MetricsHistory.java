package io.peaktrade.examples.replay;

import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.runtime.RuntimeFamilies;
import io.peaktrade.exporter.exposition.PeakCollector;
import io.prometheus.client.Collector.MetricFamilySamples;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a Prometheus would have scraped once a minute of market time, to be written as OpenMetrics with timestamps, which
 * {@code promtool tsdb create-blocks-from openmetrics} takes.
 */
final class MetricsHistory {
    /** Nothing of it pages, and no figure mixes it with what is live. */
    static final String TARGET_LABELS = "env=\"backtest\",instance=\"replay\",job=\"peak-trade\"";

    /** They tell of the process that replays, now, and nothing of the market's time. */
    private static final Set<MetricFamily> OF_THIS_PROCESS =
            Set.of(RuntimeFamilies.CPU_USAGE, RuntimeFamilies.MEMORY_USAGE);

    private final PeakCollector collector;
    private final Map<String, SampledFamily> families = new LinkedHashMap<>();
    private long[] seconds = new long[1024];
    private int samples;

    MetricsHistory(MetricsRecorder recorder) {
        collector = new PeakCollector(recorder, family -> !OF_THIS_PROCESS.contains(family));
    }

    /** @param second of the epoch, later than the one before */
    void sample(long second) {
        if (samples == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * samples);
        }
        seconds[samples] = second;
        for (MetricFamilySamples family : collector.collect()) {
            families.computeIfAbsent(family.name, first -> new SampledFamily(family))
                    .add(samples, family.samples);
        }
        samples++;
    }

    void write(Appendable text) throws IOException {
        long[] sampled = Arrays.copyOf(seconds, samples);
        for (SampledFamily family : families.values()) {
            family.write(sampled, text);
        }
        text.append("# EOF\n");
    }
}
