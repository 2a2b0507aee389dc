package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** Histograms: a cell for each bucket in each thread's stripe, and one for the sum. */
final class HistogramKind extends SeriesKind<HistogramSeries> {
    private final BucketIndex index;
    private final ThreadCells cells;

    HistogramKind(MetricFamily family, Rejections rejections) {
        super(family, rejections);
        index = new BucketIndex(requireNonNull(family.buckets()).steps());
        cells = new ThreadCells(index.buckets() + 1);
    }

    BucketIndex index() {
        return index;
    }

    @Override
    ThreadCells cells() {
        return cells;
    }

    @Override
    HistogramSeries create(SeriesName name, int cell) {
        return new HistogramSeries(name, this, cell);
    }

    @Override
    HistogramSeries[] array(int length) {
        return new HistogramSeries[length];
    }

    @Override
    @Nullable
    HistogramSeries own(@Nullable Metric metric) {
        return metric instanceof HistogramSeries histogram && histogram.isOf(this) ? histogram : null;
    }

    @Override
    boolean startsAtZero() {
        return true;
    }

    @Override
    int cell(HistogramSeries series) {
        return series.cell();
    }

    @Override
    public int width() {
        return cells.width();
    }

    @Override
    public void read(SeriesView<HistogramSeries> view, int from, int to, long[] values) {
        if (!cells.isIncomplete()) {
            cells.read(view.cells(), from, to, values);
            return;
        }
        for (int at = from; at < to; at++) {
            view.get(at).read(values, (at - from) * width());
        }
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
    void forget(HistogramSeries series) {
        series.leaveCells();
    }

    @Override
    boolean isForgotten(HistogramSeries series) {
        return series.cell() == ThreadCells.UNREAD;
    }
}
