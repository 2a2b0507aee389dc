package io.peaktrade.core;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The series of a family as they are at one moment, in the order of their creation. Immutable; looking at one after the
 * other takes no lock and makes no garbage. In views of one {@link #generation} every series has the same place.
 */
public final class SeriesView<S> {
    /** The JIT compiles a method well that is called often; one that loops long is called too seldom. */
    private static final int STRETCH = 64;
    /** A long list is not doubled: it would hold on to as much again for nothing. */
    private static final int LONG = 1 << 16;

    /** Of exactly the type of the series; behind the size, later views may have more in it already. */
    private final S[] series;

    /** Where the numbers of each stand in the threads' rows, so that one need not look at it for that. */
    private final int[] cells;

    private final SeriesReader<S> reader;
    private final int size;
    private final int generation;

    private SeriesView(SeriesReader<S> reader, S[] series, int[] cells, int size, int generation) {
        this.reader = reader;
        this.series = series;
        this.cells = cells;
        this.size = size;
        this.generation = generation;
    }

    static <S> SeriesView<S> empty(SeriesReader<S> reader, S[] none) {
        return new SeriesView<>(reader, none, new int[0], 0, 0);
    }

    public int size() {
        return size;
    }

    public S get(int place) {
        return series[place];
    }

    /** Another number after some series was removed; additions keep it. */
    public int generation() {
        return generation;
    }

    /** How many numbers {@link #read} gives for each series: 1, for a histogram its buckets and 1. */
    public int width() {
        return reader.width();
    }

    /**
     * Fills {@code values} from its beginning with the numbers of the series from one place up to, not including,
     * another: the steps of a counter, the bits of a gauge's double, the counts of a histogram's buckets and then the
     * sum in steps. Asks no object of the program: a series that {@link Series#isReadFromSource} reads -1 or NaN.
     */
    public void read(int from, int to, long[] values) {
        reader.read(this, from, to, values);
    }

    /** Whether the value of any series comes from an object of the program. */
    public boolean isReadFromSources() {
        return reader.isReadFromSources();
    }

    void forEach(Consumer<? super S> visitor) {
        for (int from = 0; from < size; from += STRETCH) {
            visit(from, Math.min(from + STRETCH, size), visitor);
        }
    }

    int[] cells() {
        return cells;
    }

    /** With these series, null where there is none; only ever called on the newest view. */
    SeriesView<S> with(@Nullable S[] more, ToIntFunction<S> cell) {
        boolean full = size + more.length > series.length;
        S[] roomy = full ? Arrays.copyOf(series, longer(more.length)) : series;
        int[] roomyCells = full ? Arrays.copyOf(cells, roomy.length) : cells;
        int end = size;
        for (S one : more) {
            if (one != null) {
                roomy[end] = one;
                roomyCells[end++] = cell.applyAsInt(one);
            }
        }
        return new SeriesView<>(reader, roomy, roomyCells, end, generation);
    }

    private int longer(int more) {
        return size + more + (size < LONG ? size : size / 8);
    }

    SeriesView<S> without(Predicate<S> removed) {
        S[] left = Arrays.copyOf(series, size);
        int[] leftCells = Arrays.copyOf(cells, size);
        int end = 0;
        for (int at = 0; at < size; at++) {
            if (!removed.test(series[at])) {
                left[end] = series[at];
                leftCells[end++] = cells[at];
            }
        }
        Arrays.fill(left, end, size, null);
        return new SeriesView<>(reader, left, leftCells, end, generation + 1);
    }

    private void visit(int from, int to, Consumer<? super S> visitor) {
        for (int at = from; at < to; at++) {
            visitor.accept(series[at]);
        }
    }
}
