package io.peaktrade.core;

import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a family. {@code orders.inc("filled", "BTC/USD")} counts one event and is the fastest way to; {@code
 * orders.at("filled", "BTC/USD")} is the counter itself, to keep or to add amounts to.
 */
public final class LabelledCounter extends Instrument<CounterSeries> {
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

    /** Sees the counters with their counts, in the order of their creation; much faster than to ask each of them. */
    @FunctionalInterface
    public interface CountVisitor {
        void visit(CounterSeries counter, long count);
    }

    /** As {@link #forEach}; the visitor gets the count too, in steps of the scale. */
    public void forEachCount(CountVisitor visitor) {
        if (shared || isReadFromSources()) {
            forEach(counter -> visitor.visit(counter, counter.getCount()));
        } else {
            long[][] rows = cells.rows();
            SeriesList.Content<CounterSeries> now = store().list().content();
            for (int from = 0; from < now.size; from += SeriesList.STRETCH) {
                visit(now, from, rows, visitor);
            }
        }
    }

    /** Looks at no counter: going to each of them would miss the cache. */
    private static void visit(SeriesList.Content<CounterSeries> now, int from, long[][] rows, CountVisitor visitor) {
        CounterSeries[] counters = now.series;
        for (int at = from; at < Math.min(from + SeriesList.STRETCH, now.size); at++) {
            visitor.visit(counters[at], ThreadCells.sum(rows, now.cells[at]));
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
        into.inc(forgotten.getCount());
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
