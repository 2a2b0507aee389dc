package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

/** The histograms of a family: {@code latency.at("kraken").record(nanos)}. */
public final class LabelledHistogram extends Instrument<HistogramSeries> {
    private final BucketIndex index;

    LabelledHistogram(MetricsRecorder recorder, MetricFamily family) {
        super(recorder, family);
        index = new BucketIndex(requireNonNull(family.buckets()).steps());
    }

    /** At wiring: creates the series of these values of the open labels, at zero, so that no first event is missed. */
    public void declare(String... openValues) {
        declareRow(openValues);
    }

    BucketIndex index() {
        return index;
    }

    @Override
    HistogramSeries create(SeriesName name) {
        return new HistogramSeries(name, this);
    }

    @Override
    boolean startsAtZero() {
        return true;
    }
}
