package io.peaktrade.core;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a family. {@code orders.inc("filled", "BTC/USD")} counts one event and is the fastest way to; {@code
 * orders.at("filled", "BTC/USD")} is the counter itself, to add amounts to, or to keep as long as it is neither removed
 * nor forgotten by an {@link Expiry}.
 */
public final class LabelledCounter extends Instrument<CounterSeries> {
    private final ThreadCells cells;
    private final SeriesFinder finder = store().finder();

    LabelledCounter(CounterKind kind, Wiring wiring) {
        super(kind, wiring);
        cells = kind.cells();
    }

    /** For a family without labels. */
    public void inc() {
        at().inc();
    }

    public void inc(@Nullable String value) {
        int cell = finder.cell(value);
        long[] own = cell == RowSlots.NO_CELL ? null : cells.own(cell);
        if (own == null) {
            at(value).inc();
        } else {
            ThreadCells.add(own, cell, 1);
        }
    }

    public void inc(@Nullable String first, @Nullable String second) {
        int cell = finder.cell(first, second);
        long[] own = cell == RowSlots.NO_CELL ? null : cells.own(cell);
        if (own == null) {
            at(first, second).inc();
        } else {
            ThreadCells.add(own, cell, 1);
        }
    }

    /** At wiring: creates the series of these values of the open labels, at zero, so that no first event is missed. */
    public void declare(String... openValues) {
        store().declareRow(openValues);
    }

    /** At wiring: from now on series with equal labels in the two families are created together. */
    public void createTogetherWith(LabelledCounter partner) {
        store().pair(partner.store());
    }

    /** At wiring: the count, in steps of the scale, is read from the source at each scrape. It must not go down. */
    public void read(LongSupplier source, String... values) {
        declareSource(values).readFrom(source);
    }
}
