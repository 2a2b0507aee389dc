package io.peaktrade.core;

/** The histograms of a family: {@code latency.at("kraken").record(nanos)}. */
public final class LabelledHistogram extends Instrument<HistogramSeries> {
    LabelledHistogram(HistogramKind kind, Wiring wiring) {
        super(kind, wiring);
    }

    /** At wiring: creates the series of these values of the open labels, at zero, so that no first event is missed. */
    public void declare(String... openValues) {
        store().declareRow(openValues);
    }
}
