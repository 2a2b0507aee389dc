package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Metric;
import io.peaktrade.core.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * The series of a family: found by anyone without a lock, created and forgotten by callers that hold the family's lock.
 * What a forgotten series leaves, its cell and the number of its row, is used again once it has rested, since a thread
 * may still be in the middle of a recording into it.
 */
final class SeriesRows<S extends Series & Metric> {
    /** Longer than any thread is kept from finishing a recording that it has begun. */
    private static final long LONGEST_REST_NANOS = 60_000_000_000L;

    private final SeriesKind<S> kind;
    private final LabelScheme labels;
    private final TimeSource time;
    private final SeriesNames names;
    private final RowTable table;
    private final SeriesFinder finder;
    private final Resting restingCells = new Resting();
    private final long restNanos;
    private volatile SeriesView<S> view;
    /** How many series of the view are forgotten; it is replaced when it is next looked at. */
    private volatile int forgotten;

    SeriesRows(SeriesKind<S> kind, LabelScheme labels, TimeSource time) {
        this.kind = kind;
        this.labels = labels;
        this.time = time;
        MetricFamily family = kind.family();
        names = new SeriesNames(family);
        table = new RowTable(labels.openCount(), labels.rowSize());
        finder = new SeriesFinder(family.labels(), table);
        restNanos = Math.min(family.expiry().idle().toNanos(), LONGEST_REST_NANOS);
        view = SeriesView.empty(kind, kind.array(0));
    }

    SeriesFinder finder() {
        return finder;
    }

    @Nullable
    S find(String... values) {
        return cast(finder.find(values));
    }

    /** The newest view, which may have forgotten series in it where {@link #hasForgotten}. */
    SeriesView<S> view() {
        return view;
    }

    boolean hasForgotten() {
        return forgotten > 0;
    }

    int size() {
        return view.size() - forgotten;
    }

    /** How many series come with one that is created in a new row. */
    int rowSize() {
        return kind.startsAtZero() ? table.rowSize() : 1;
    }

    /** The numbers of all rows are below this. */
    int numbers() {
        return table.numbers();
    }

    int rowOf(String[] openValues) {
        return table.rowOf(openValues);
    }

    boolean isEmpty(int row) {
        return table.count(row) == 0;
    }

    @Nullable
    S at(int row, int place) {
        return cast(table.series(row, place));
    }

    /** All places of a row, also where there is no series. */
    int places() {
        return table.rowSize();
    }

    /** A series that nobody will read. */
    S unread() {
        return kind.create(names.unread(), ThreadCells.UNREAD);
    }

    /** Creates what is missing, by place: the whole row where series start at zero, else the one series. */
    @Nullable
    S[] create(String[] values) {
        String[] openValues = labels.openValues(values);
        int row = table.rowOf(openValues);
        int place = finder.place(values);
        @Nullable S[] created = row == RowSlots.NO_ROW ? newRow(openValues, place) : completed(row, openValues, place);
        view = view.with(created, kind::cell);
        return created;
    }

    private @Nullable S[] newRow(String[] openValues, int place) {
        int row = claimRow();
        @Nullable S[] created = kind.array(table.rowSize());
        for (int each = 0; each < created.length; each++) {
            if (kind.startsAtZero() || each == place) {
                created[each] = kind.create(names.of(each, openValues), cellOf(row, each));
                table.set(row, each, requireNonNull(created[each]));
            }
        }
        boolean sideBySide = kind.startsAtZero() && kind.width() == 1;
        table.put(row, openValues, sideBySide ? table.firstCell(row) : RowSlots.NO_CELL);
        return created;
    }

    private @Nullable S[] completed(int row, String[] openValues, int place) {
        @Nullable S[] created = kind.array(table.rowSize());
        for (int each = 0; each < created.length; each++) {
            if (table.series(row, each) == null && (kind.startsAtZero() || each == place)) {
                created[each] = kind.create(names.of(each, openValues), claimCell());
                table.set(row, each, requireNonNull(created[each]));
            }
        }
        return created;
    }

    private int claimRow() {
        ThreadCells cells = kind.cells();
        int rested = table.rested(time.nanos(), restNanos);
        if (rested == Resting.NONE) {
            return table.fresh(cells == null ? ThreadCells.UNREAD : cells.allocate(table.rowSize()));
        }
        if (cells != null) {
            cells.clear(table.firstCell(rested), table.rowSize());
        }
        return rested;
    }

    private int claimCell() {
        ThreadCells cells = kind.cells();
        if (cells == null) {
            return ThreadCells.UNREAD;
        }
        int rested = restingCells.take(time.nanos(), restNanos);
        if (rested == Resting.NONE) {
            return cells.allocate(1);
        }
        cells.clear(rested, 1);
        return rested;
    }

    private int cellOf(int row, int place) {
        ThreadCells cells = kind.cells();
        return cells == null ? ThreadCells.UNREAD : table.firstCell(row) + place * cells.width();
    }

    /** Forgets the series of these values, if there is one, and gives it. */
    @Nullable
    S forget(String[] values) {
        S series = find(values);
        if (series != null) {
            forget(series, table.rowOf(labels.openValues(values)), finder.place(values));
        }
        return series;
    }

    void forget(S series, int row, int place) {
        int cell = kind.cell(series);
        kind.forget(series);
        if (cell != ThreadCells.UNREAD && cell != cellOf(row, place)) {
            restingCells.add(cell, time.nanos());
        }
        if (table.count(row) > 1) {
            table.removeSeries(row, place);
        } else {
            table.removeRow(row, time.nanos());
        }
        int all = forgotten + 1;
        forgotten = all;
        if (all > view.size() / 2) {
            clean();
        }
    }

    /** Replaces a view that has forgotten series in it. */
    void clean() {
        if (forgotten > 0) {
            view = view.without(kind::isForgotten);
            forgotten = 0;
        }
    }

    @SuppressWarnings("unchecked") // only this class puts anything in
    @Nullable
    S cast(@Nullable Object series) {
        return (S) series;
    }
}
