package io.peaktrade.core;

import com.codahale.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** Gauges: each keeps its value itself. */
final class GaugeKind extends SeriesKind<GaugeSeries> {
    GaugeKind(MetricFamily family, Rejections rejections) {
        super(family, rejections);
    }

    @Override
    @Nullable
    ThreadCells cells() {
        return null;
    }

    @Override
    GaugeSeries create(SeriesName name, int cell) {
        return new GaugeSeries(name, rejections());
    }

    @Override
    GaugeSeries[] array(int length) {
        return new GaugeSeries[length];
    }

    @Override
    @Nullable
    GaugeSeries own(@Nullable Metric metric) {
        return metric instanceof GaugeSeries gauge && gauge.isOf(rejections()) ? gauge : null;
    }

    @Override
    boolean startsAtZero() {
        return false;
    }

    @Override
    int cell(GaugeSeries series) {
        return ThreadCells.UNREAD;
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void read(SeriesView<GaugeSeries> view, int from, int to, long[] values) {
        for (int at = from; at < to; at++) {
            GaugeSeries gauge = view.get(at);
            values[at - from] = Double.doubleToLongBits(gauge.isReadFromSource() ? Double.NaN : gauge.recorded());
        }
    }

    @Override
    long activity(GaugeSeries series) {
        return series.changes();
    }

    /** A forgotten gauge leaves nothing behind. */
    @Override
    void fold(GaugeSeries forgotten, GaugeSeries into) {}

    @Override
    void forget(GaugeSeries series) {
        series.end();
    }

    @Override
    boolean isForgotten(GaugeSeries series) {
        return series.hasEnded();
    }
}
