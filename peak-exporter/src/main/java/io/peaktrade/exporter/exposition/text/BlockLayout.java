package io.peaktrade.exporter.exposition.text;

import java.util.stream.IntStream;

/** What the blocks of a family have in common. */
final class BlockLayout {
    /** About 50 KB, as much as a socket takes at once. */
    private static final int LINES = 512;

    private final FamilyLines lines;
    private final BlockScratch scratch;
    private final int linesPerSeries;
    private final int seriesPerBlock;
    private final boolean[] whole;
    private final int[] others;

    BlockLayout(FamilyLines lines, BlockScratch scratch) {
        this.lines = lines;
        this.scratch = scratch;
        linesPerSeries = lines.linesPerSeries();
        seriesPerBlock = Math.max(1, LINES / linesPerSeries);
        whole = new boolean[seriesPerBlock * linesPerSeries];
        for (int line = 0; line < whole.length; line++) {
            whole[line] = lines.isWhole(line % linesPerSeries);
        }
        others = IntStream.range(0, whole.length).filter(line -> !whole[line]).toArray();
    }

    FamilyLines lines() {
        return lines;
    }

    BlockScratch scratch() {
        return scratch;
    }

    int linesPerSeries() {
        return linesPerSeries;
    }

    int seriesPerBlock() {
        return seriesPerBlock;
    }

    int linesPerBlock() {
        return whole.length;
    }

    /** For each line of a block, whether its value is printed as the whole number that it is. */
    boolean[] whole() {
        return whole;
    }

    /** The lines of a block whose values are not whole. */
    int[] others() {
        return others;
    }
}
