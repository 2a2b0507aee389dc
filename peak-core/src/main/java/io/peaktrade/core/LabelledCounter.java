package io.peaktrade.core;

import java.util.function.LongSupplier;

/** The counters of a family: {@code orders.at("filled", "BTC/USD").inc()}. */
public final class LabelledCounter extends Instrument<CounterSeries> {
    LabelledCounter(MetricsRecorder recorder, MetricFamily family) {
        super(recorder, family);
    }

    /** At wiring: creates the series of these values of the open labels, at zero, so that no first event is missed. */
    public void declare(String... openValues) {
        declareRow(openValues);
    }

    /** At wiring: from now on a series of either family brings the one with equal labels in the other. */
    public void createTogetherWith(LabelledCounter partner) {
        pair(partner);
    }

    /** At wiring: the count, in steps of the scale, is asked of the source at each scrape. It must not go down. */
    public void read(LongSupplier source, String... values) {
        declareSource(values).readFrom(source);
    }

    @Override
    CounterSeries create(SeriesName name) {
        return new CounterSeries(name, this);
    }

    @Override
    boolean startsAtZero() {
        return true;
    }
}
