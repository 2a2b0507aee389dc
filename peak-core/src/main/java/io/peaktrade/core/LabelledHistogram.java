package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

/** The histograms of a family: {@code latency.at("kraken").record(nanos)}. */
public final class LabelledHistogram extends Instrument<HistogramSeries> {
    private final BucketIndex index;
    private final ThreadCells cells;

    LabelledHistogram(MetricsRecorder recorder, MetricFamily family) {
        super(recorder, family, HistogramSeries[]::new);
        index = new BucketIndex(requireNonNull(family.buckets()).steps());
        cells = new ThreadCells(index.buckets() + 1);
    }

    /** At wiring: creates the series of these values of the open labels, at zero, so that no first event is missed. */
    public void declare(String... openValues) {
        store().declareRow(openValues);
    }

    BucketIndex index() {
        return index;
    }

    ThreadCells cells() {
        return cells;
    }

    @Override
    HistogramSeries create(SeriesName name) {
        return new HistogramSeries(name, this, cells.allocate());
    }

    @Override
    HistogramSeries createUnread(SeriesName name) {
        return new HistogramSeries(name, this, 0);
    }

    @Override
    int cell(HistogramSeries series) {
        return 0;
    }

    @Override
    long activity(HistogramSeries series) {
        return series.getCount();
    }

    @Override
    void fold(HistogramSeries forgotten, HistogramSeries into) {
        into.addAll(forgotten);
    }

    @Override
    boolean startsAtZero() {
        return true;
    }
}
