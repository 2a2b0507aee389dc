package io.peaktrade.core;

/** Reads the numbers of many series of one family at once. */
interface SeriesReader<S> {
    /** How many numbers each series has. */
    int width();

    /** Whether the value of any series comes from an object of the program. */
    boolean isReadFromSources();

    /** Fills {@code values} from its beginning with the numbers of the series at these places of a view. */
    void read(SeriesView<S> view, int from, int to, long[] values);
}
