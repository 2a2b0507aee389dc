package io.peaktrade.core;

import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a family. {@code orders.inc("filled", "BTC/USD")} counts one event and is the fastest way to; {@code
 * orders.at("filled", "BTC/USD")} is the counter itself, to add amounts to, or to keep as long as it is neither removed
 * nor forgotten by an {@link Expiry}.
 */
public final class LabelledCounter extends Instrument<CounterSeries> {
    private static final long UNKNOWN = -1;

    private final ThreadCells cells = new ThreadCells(1);
    private final SeriesFinder finder = store().finder();
    private volatile boolean shared;

    LabelledCounter(MetricsRecorder recorder, MetricFamily family) {
        super(recorder, family, CounterSeries[]::new);
    }

    public void inc(@Nullable String value) {
        int cell = finder.cell(value);
        long[] own = cell == RowIndex.NO_CELL ? null : cells.own(cell);
        if (own == null) {
            at(value).inc();
        } else {
            ThreadCells.add(own, cell, 1);
        }
    }

    public void inc(@Nullable String first, @Nullable String second) {
        int cell = finder.cell(first, second);
        long[] own = cell == RowIndex.NO_CELL ? null : cells.own(cell);
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

    /** At wiring: from now on a series of either family brings the one with equal labels in the other. */
    public void createTogetherWith(LabelledCounter partner) {
        store().pair(partner.store());
    }

    /** At wiring: the count, in steps of the scale, is asked of the source at each scrape. It must not go down. */
    public void read(LongSupplier source, String... values) {
        declareSource(values).readFrom(source);
    }

    /**
     * The counts of the counters at these places of a view, in steps of the scale, from the beginning of {@code counts};
     * much faster than to ask each of them. Not for counters that are read from sources.
     */
    public void counts(SeriesView<CounterSeries> view, int from, int to, long[] counts) {
        if (shared) {
            for (int at = from; at < to; at++) {
                counts[at - from] = view.get(at).getCount();
            }
        } else {
            cells.read(view.cells(), from, to, counts);
        }
    }

    /** Some thread that has no cells of its own counts in the series themselves. */
    void share() {
        if (!shared) {
            shared = true;
        }
    }

    /** Else nobody need look at Dropwizard's adders. */
    boolean isShared() {
        return shared;
    }

    ThreadCells cells() {
        return cells;
    }

    @Override
    int numbers() {
        return 1;
    }

    @Override
    void read(SeriesView<CounterSeries> view, int from, int to, long[] values) {
        if (view.isReadFromSources()) {
            for (int at = from; at < to; at++) {
                CounterSeries counter = view.get(at);
                values[at - from] = counter.isReadFromSource() ? UNKNOWN : counter.recorded();
            }
        } else {
            counts(view, from, to, values);
        }
    }

    @Override
    CounterSeries create(SeriesName name) {
        return new CounterSeries(name, this, cells.allocate());
    }

    @Override
    CounterSeries createUnread(SeriesName name) {
        return new CounterSeries(name, this, 0);
    }

    @Override
    int cell(CounterSeries series) {
        return series.cell();
    }

    @Override
    long activity(CounterSeries series) {
        return series.getCount();
    }

    @Override
    void fold(CounterSeries forgotten, CounterSeries into) {
        into.count(forgotten.getCount());
    }

    @Override
    int firstCell(@Nullable Object[] row) {
        int first = cellAt(row, 0);
        boolean inLine = IntStream.range(0, row.length).allMatch(place -> cellAt(row, place) == first + place);
        return inLine ? first : RowIndex.NO_CELL;
    }

    private static int cellAt(@Nullable Object[] row, int place) {
        return row[place] instanceof CounterSeries counter ? counter.cell() : RowIndex.NO_CELL;
    }

    @Override
    boolean startsAtZero() {
        return true;
    }
}
