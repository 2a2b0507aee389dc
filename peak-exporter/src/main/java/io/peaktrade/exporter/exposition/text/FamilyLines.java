package io.peaktrade.exporter.exposition.text;

/**
 * What the lines of a family say, as many for each series. A value is a long: a count in steps, or the bits of a
 * double. For one thread at a time.
 */
public interface FamilyLines {
    int linesPerSeries();

    /** Looks which series there are; the methods below speak of these. Says whether all of before kept their places. */
    boolean refresh();

    int size();

    /** Reads the values of the series from one place to another, all of one series before the next. */
    void read(int from, int to, long[] values);

    /** What stands before the value. */
    void appendPrefix(int series, int line, LineBuffer target);

    /** Whether someone knows the value: else the line is left out. */
    boolean isShown(long value);

    void appendValue(long value, int line, LineBuffer target);

    /** Puts a value that is not whole in the place of one as wide, if it is; says whether it did. */
    boolean tryPatch(long value, int width, byte[] bytes, int at);

    /** Whether the value of this line of each series is shown as it is, a whole number. */
    boolean isWhole(int line);
}
