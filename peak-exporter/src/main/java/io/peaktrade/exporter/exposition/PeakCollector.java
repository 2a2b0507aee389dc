package io.peaktrade.exporter.exposition;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.Instrument;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.Series;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the recorder's metrics into any simpleclient registry, like the one that its Pushgateway client pushes. For a
 * scrape {@link Exposition} is much faster. A value that cannot be read is left out and counted; a gauge that
 * hangs hangs the push.
 */
public final class PeakCollector extends Collector {
    private static final Logger LOG = LoggerFactory.getLogger(PeakCollector.class);

    private final MetricsRecorder recorder;
    private final Predicate<MetricFamily> families;

    /** With all families. */
    public PeakCollector(MetricsRecorder recorder) {
        this(recorder, family -> true);
    }

    /** With some families, like those of a backtest. */
    public PeakCollector(MetricsRecorder recorder, Predicate<MetricFamily> families) {
        this.recorder = recorder;
        this.families = families;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        recorder.expireIdle();
        recorder.beginScrape();
        try {
            return collected();
        } finally {
            recorder.endScrape();
        }
    }

    private List<MetricFamilySamples> collected() {
        List<MetricFamilySamples> collected = new ArrayList<>();
        for (Instrument<?> instrument : recorder.instruments()) {
            MetricFamily family = instrument.family();
            if (families.test(family)) {
                List<Sample> samples = samples(instrument);
                if (!samples.isEmpty()) {
                    collected.add(new MetricFamilySamples(family.name(), type(family), family.help(), samples));
                }
            }
        }
        return collected;
    }

    private static Type type(MetricFamily family) {
        return Type.valueOf(family.type().name());
    }

    private List<Sample> samples(Instrument<?> instrument) {
        MetricFamily family = instrument.family();
        List<String> labels = family.labels().stream().map(Label::name).toList();
        List<Sample> samples = new ArrayList<>();
        instrument.forEach(series -> {
            try {
                add(series, family, labels, samples);
            } catch (RuntimeException | Error failure) { // Of the object that is read.
                LOG.warn("{} cannot be read: left out", series.name(), failure);
                recorder.counter(ExporterFamilies.SCRAPE_ERRORS)
                        .at(Origin.SERIES.text())
                        .inc();
            }
        });
        return samples;
    }

    private static void add(Series series, MetricFamily family, List<String> labels, List<Sample> samples) {
        List<String> values = series.name().labelValues();
        if (series instanceof CounterSeries counter) {
            double count = (double) SourcePoll.countOf(counter) / family.scale().steps();
            samples.add(new Sample(family.name(), labels, values, count));
        } else if (series instanceof GaugeSeries gauge) {
            double value = gauge.value();
            if (!Double.isNaN(value)) {
                samples.add(new Sample(family.name(), labels, values, value));
            }
        } else if (series instanceof HistogramSeries histogram) {
            new HistogramSamples(family, labels, values).add(histogram, samples);
        }
    }
}
