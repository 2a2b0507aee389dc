package io.peaktrade.exporter.exposition.text;

/** Space for what is read and composed on the way, used for one block after the other. For one thread at a time. */
public final class BlockScratch {
    private final LineBuffer composed = new LineBuffer();
    private long[] values = {};

    /** An empty buffer. */
    LineBuffer composed() {
        composed.rewind(0);
        return composed;
    }

    /** At least this many values, with arbitrary content. */
    long[] values(int count) {
        values = values.length < count ? new long[count] : values;
        return values;
    }
}
