package io.peaktrade.core;

/** The histograms of a family: {@code latency.at("kraken").record(nanos)}. */
public final class LabelledHistogram extends Instrument<HistogramSeries> {
    private final HistogramKind kind;

    LabelledHistogram(HistogramKind kind, Wiring wiring) {
        super(kind, wiring);
        this.kind = kind;
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
        kind.read(view, from, to, totals);
    }
}
