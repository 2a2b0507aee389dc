package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

/** The histograms of a family: {@code latency.at("kraken").record(nanos)}. */
public final class LabelledHistogram extends Instrument<HistogramSeries> {
    private final BucketIndex index;
    private final ThreadCells cells;
    private volatile boolean shared;

    LabelledHistogram(MetricsRecorder recorder, MetricFamily family) {
        super(recorder, family, HistogramSeries[]::new);
        index = new BucketIndex(requireNonNull(family.buckets()).steps());
        cells = new ThreadCells(index.buckets() + 1);
    }

    /** At wiring: creates the series of these values of the open labels, at zero, so that no first event is missed. */
    public void declare(String... openValues) {
        store().declareRow(openValues);
    }

    /**
     * What {@link HistogramSeries#read} says of the histograms at these places of a view, one after the other from the
     * beginning of {@code totals}; much faster than to ask each of them.
     */
    public void totals(SeriesView<HistogramSeries> view, int from, int to, long[] totals) {
        if (shared) {
            for (int at = from; at < to; at++) {
                view.get(at).read(totals, (at - from) * (index.buckets() + 1));
            }
        } else {
            cells.read(view.cells(), from, to, totals);
        }
    }

    /** Some thread that has no cells of its own counts in the series themselves. */
    void share() {
        shared = true;
    }

    BucketIndex index() {
        return index;
    }

    ThreadCells cells() {
        return cells;
    }

    @Override
    int numbers() {
        return index.buckets() + 1;
    }

    @Override
    void read(SeriesView<HistogramSeries> view, int from, int to, long[] values) {
        totals(view, from, to, values);
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
        return series.first();
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
