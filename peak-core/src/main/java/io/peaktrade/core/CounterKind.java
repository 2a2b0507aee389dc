package io.peaktrade.core;

import com.codahale.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** Counters: one cell in each thread's stripe. */
final class CounterKind extends SeriesKind<CounterSeries> {
    private static final long UNKNOWN = -1;

    private final ThreadCells cells = new ThreadCells(1);
    private final boolean startsAtZero;

    private CounterKind(MetricFamily family, Rejections rejections, boolean startsAtZero) {
        super(family, rejections);
        this.startsAtZero = startsAtZero;
    }

    static CounterKind of(MetricFamily family, Rejections rejections) {
        return new CounterKind(family, rejections, true);
    }

    /** Each series is created alone, not with the others of its row. */
    static CounterKind ofSingleSeries(MetricFamily family, Rejections rejections) {
        return new CounterKind(family, rejections, false);
    }

    @Override
    ThreadCells cells() {
        return cells;
    }

    @Override
    CounterSeries create(SeriesName name, int cell) {
        return new CounterSeries(name, this, cell);
    }

    @Override
    CounterSeries[] array(int length) {
        return new CounterSeries[length];
    }

    @Override
    @Nullable
    CounterSeries own(@Nullable Metric metric) {
        return metric instanceof CounterSeries counter && counter.isOf(this) ? counter : null;
    }

    @Override
    boolean startsAtZero() {
        return startsAtZero;
    }

    @Override
    int cell(CounterSeries series) {
        return series.cell();
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void read(SeriesView<CounterSeries> view, int from, int to, long[] values) {
        if (!cells.isIncomplete() && !isReadFromSources()) {
            cells.read(view.cells(), from, to, values);
            return;
        }
        for (int at = from; at < to; at++) {
            CounterSeries counter = view.get(at);
            values[at - from] = counter.isReadFromSource() ? UNKNOWN : counter.recorded();
        }
    }

    @Override
    long activity(CounterSeries series) {
        return series.activity();
    }

    @Override
    void fold(CounterSeries forgotten, CounterSeries into) {
        into.addAll(forgotten);
    }

    @Override
    void forget(CounterSeries series) {
        series.leaveCells();
    }

    @Override
    boolean isForgotten(CounterSeries series) {
        return series.cell() == ThreadCells.UNREAD;
    }
}
