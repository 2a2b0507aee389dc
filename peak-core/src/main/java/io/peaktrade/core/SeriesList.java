package io.peaktrade.core;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The series of a family in the order of their creation, read without a lock; writers hold the recorder's lock. */
final class SeriesList<S> {
    private volatile Content content = new Content(new Object[1], new int[1], 0);

    /** Behind the size, the arrays may have more already. */
    private static final class Content {
        private final Object[] series;
        private final int[] cells;
        private final int size;

        Content(Object[] series, int[] cells, int size) {
            this.series = series;
            this.cells = cells;
            this.size = size;
        }

        Content with(Object one, int cell) {
            boolean full = size == series.length;
            Object[] roomy = full ? Arrays.copyOf(series, Math.max(1, size * 2)) : series;
            int[] roomyCells = full ? Arrays.copyOf(cells, roomy.length) : cells;
            roomy[size] = one;
            roomyCells[size] = cell;
            return new Content(roomy, roomyCells, size + 1);
        }

        Content without(Set<?> removed) {
            int[] kept = IntStream.range(0, size)
                    .filter(at -> !removed.contains(series[at]))
                    .toArray();
            return new Content(
                    Arrays.stream(kept).mapToObj(at -> series[at]).toArray(),
                    Arrays.stream(kept).map(at -> cells[at]).toArray(),
                    kept.length);
        }
    }

    /** What is asked for the number that stands in a cell, without a look at the series itself. */
    interface CellVisitor<S> {
        void visit(S series, int cell);
    }

    void add(S series, int cell) {
        content = content.with(series, cell);
    }

    void removeAll(Set<?> series) {
        content = content.without(series);
    }

    int size() {
        return content.size;
    }

    @SuppressWarnings("unchecked") // only add puts anything in
    void forEach(Consumer<? super S> visitor) {
        Content now = content;
        for (int at = 0; at < now.size; at++) {
            visitor.accept((S) now.series[at]);
        }
    }

    @SuppressWarnings("unchecked") // only add puts anything in
    void forEachCell(CellVisitor<? super S> visitor) {
        Content now = content;
        for (int at = 0; at < now.size; at++) {
            visitor.visit((S) now.series[at], now.cells[at]);
        }
    }
}
