package io.peaktrade.core;

import java.util.function.DoubleSupplier;

/** The gauges of a family: {@code position.at("BTC/USD").set(0.5)}. Each appears with its first value. */
public final class LabelledGauge extends Instrument<GaugeSeries> {
    LabelledGauge(GaugeKind kind, Wiring wiring) {
        super(kind, wiring);
    }

    /** At wiring: the value is read from the source at each scrape; NaN means unknown. */
    public void read(DoubleSupplier source, String... values) {
        declareSource(values).readFrom(source);
    }
}
