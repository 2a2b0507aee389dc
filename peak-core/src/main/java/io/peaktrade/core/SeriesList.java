package io.peaktrade.core;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The series of a family in the order of their creation, read without a lock; writers hold the recorder's lock. */
final class SeriesList<S> {
    /** The JIT compiles a method well that is called often; one that loops long is called too seldom. */
    static final int STRETCH = 64;

    private final IntFunction<S[]> arrays;
    private volatile Content<S> content;

    /** What a reader sees as one; behind the size, the arrays may have more already. */
    static final class Content<S> {
        /** Of exactly the type of the series: who takes one out need not look at it to know what it is. */
        final S[] series;

        /** Where the numbers of each stand in the threads' rows, so that one need not look at it for that either. */
        final int[] cells;

        final int size;

        Content(S[] series, int[] cells, int size) {
            this.series = series;
            this.cells = cells;
            this.size = size;
        }

        Content<S> with(S one, int cell) {
            boolean full = size == series.length;
            S[] roomy = full ? Arrays.copyOf(series, Math.max(1, size * 2)) : series;
            int[] roomyCells = full ? Arrays.copyOf(cells, roomy.length) : cells;
            roomy[size] = one;
            roomyCells[size] = cell;
            return new Content<>(roomy, roomyCells, size + 1);
        }

        Content<S> without(Set<?> removed, IntFunction<S[]> arrays) {
            int[] kept = IntStream.range(0, size)
                    .filter(at -> !removed.contains(series[at]))
                    .toArray();
            return new Content<>(
                    Arrays.stream(kept).mapToObj(at -> series[at]).toArray(arrays),
                    Arrays.stream(kept).map(at -> cells[at]).toArray(),
                    kept.length);
        }
    }

    SeriesList(IntFunction<S[]> arrays) {
        this.arrays = arrays;
        content = new Content<>(arrays.apply(1), new int[1], 0);
    }

    void add(S series, int cell) {
        content = content.with(series, cell);
    }

    void removeAll(Set<?> series) {
        content = content.without(series, arrays);
    }

    int size() {
        return content.size;
    }

    Content<S> content() {
        return content;
    }

    void forEach(Consumer<? super S> visitor) {
        Content<S> now = content;
        for (int from = 0; from < now.size; from += STRETCH) {
            visit(now, from, visitor);
        }
    }

    private void visit(Content<S> now, int from, Consumer<? super S> visitor) {
        for (int at = from; at < Math.min(from + STRETCH, now.size); at++) {
            visitor.accept(now.series[at]);
        }
    }
}
