package io.peaktrade.exporter.exposition;

import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.SeriesView;
import io.peaktrade.exporter.exposition.text.LineBuffer;

/** One line with the value of each gauge; none while it is NaN, as nobody knows it. */
final class GaugeLines extends SeriesLines<GaugeSeries> {
    private static final long UNKNOWN = Double.doubleToLongBits(Double.NaN);

    private final SourcePolls sources;

    GaugeLines(LabelledGauge gauges, SourcePolls sources) {
        super(gauges);
        this.sources = sources;
    }

    @Override
    void read(SeriesView<GaugeSeries> view, int from, int to, long[] values) {
        for (int at = from; at < to; at++) {
            values[at - from] = Double.doubleToLongBits(value(view.get(at)));
        }
    }

    private double value(GaugeSeries gauge) {
        if (!gauge.isReadFromSource()) {
            return gauge.value();
        }
        SourcePoll poll = sources.fresh(gauge);
        return poll == null ? Double.NaN : poll.value();
    }

    @Override
    public boolean isShown(long value) {
        return value != UNKNOWN;
    }

    /** They mostly grow or shrink, so it is not tried. */
    @Override
    public boolean tryPatch(long value, int width, byte[] bytes, int at) {
        return false;
    }

    @Override
    public void appendValue(long value, int line, LineBuffer target) {
        target.append(Double.longBitsToDouble(value));
    }

    @Override
    public boolean isWhole(int line) {
        return false;
    }
}
