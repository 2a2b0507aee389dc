package io.peaktrade.exporter.exposition.text;

/**
 * The lines of a family, the same number of them for each series, and the value of each line as a long: a count in
 * steps, or the bits of a double. For one thread at a time.
 */
public interface FamilyLines {
    int linesPerSeries();

    /** Takes the series that exist now; returns whether all that existed before kept their places. */
    boolean refresh();

    /** The number of series since the last {@link #refresh}. */
    int size();

    /** Fills {@code values} with the values of a stretch of series, all lines of one series before the next. */
    void read(int from, int to, long[] values);

    /** Appends what comes before the value. */
    void appendPrefix(int series, int line, LineBuffer target);

    /** Whether the value is known; a line whose value is not is left out. */
    boolean isShown(long value);

    /** Whether the value of this line is printed as the whole number that it is. */
    boolean isWhole(int line);

    void appendValue(long value, int line, LineBuffer target);

    /** Overwrites a value that is not whole, if the new text is as wide; returns whether it was. */
    boolean tryPatch(long value, int width, byte[] bytes, int at);
}
