package io.peaktrade.exporter.exposition.text;

/** Room for what is read and composed meanwhile, used for one block after the other. */
public final class BlockScratch {
    private final LineBuffer composed = new LineBuffer();
    private long[] values = {};

    /** Empty. */
    LineBuffer composed() {
        composed.rewind(0);
        return composed;
    }

    /** At least so many; what they say is left from before. */
    long[] values(int count) {
        values = values.length < count ? new long[count] : values;
        return values;
    }
}
