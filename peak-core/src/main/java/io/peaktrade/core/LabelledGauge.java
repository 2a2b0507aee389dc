package io.peaktrade.core;

import java.util.function.DoubleSupplier;

/** The gauges of a family: {@code position.at("BTC/USD").set(0.5)}. Each appears with its first value. */
public final class LabelledGauge extends Instrument<GaugeSeries> {
    LabelledGauge(MetricsRecorder recorder, MetricFamily family) {
        super(recorder, family, GaugeSeries[]::new);
    }

    /** At wiring: the value is asked of the source at each scrape; NaN says that it is unknown. */
    public void read(DoubleSupplier source, String... values) {
        declareSource(values).readFrom(source);
    }

    @Override
    int numbers() {
        return 1;
    }

    @Override
    void read(SeriesView<GaugeSeries> view, int from, int to, long[] values) {
        for (int at = from; at < to; at++) {
            GaugeSeries gauge = view.get(at);
            values[at - from] = Double.doubleToLongBits(gauge.isReadFromSource() ? Double.NaN : gauge.recorded());
        }
    }

    @Override
    GaugeSeries create(SeriesName name) {
        return new GaugeSeries(name, this);
    }

    @Override
    GaugeSeries createUnread(SeriesName name) {
        return create(name);
    }

    @Override
    int cell(GaugeSeries series) {
        return 0;
    }

    @Override
    long activity(GaugeSeries series) {
        return series.changes();
    }

    /** A gauge that was forgotten leaves nothing. */
    @Override
    void fold(GaugeSeries forgotten, GaugeSeries into) {}

    @Override
    boolean startsAtZero() {
        return false;
    }
}
