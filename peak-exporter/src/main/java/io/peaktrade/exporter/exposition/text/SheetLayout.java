package io.peaktrade.exporter.exposition.text;

import java.util.stream.IntStream;

/** What the sheets of a family have in common. */
final class SheetLayout {
    /** About 50 KB: what a socket is given at once. */
    private static final int LINES = 512;

    private final FamilyLines lines;
    private final SheetScratch scratch;
    private final int linesOfSeries;
    private final int seriesOfSheet;
    private final boolean[] whole;
    private final int[] others;

    /** @param scratch may be that of all families that one thread writes */
    SheetLayout(FamilyLines lines, SheetScratch scratch) {
        this.lines = lines;
        this.scratch = scratch;
        linesOfSeries = lines.linesOfSeries();
        seriesOfSheet = Math.max(1, LINES / linesOfSeries);
        whole = new boolean[seriesOfSheet * linesOfSeries];
        for (int line = 0; line < whole.length; line++) {
            whole[line] = lines.isWhole(line % linesOfSeries);
        }
        others = IntStream.range(0, whole.length).filter(line -> !whole[line]).toArray();
    }

    FamilyLines lines() {
        return lines;
    }

    SheetScratch scratch() {
        return scratch;
    }

    int linesOfSeries() {
        return linesOfSeries;
    }

    int seriesOfSheet() {
        return seriesOfSheet;
    }

    int linesOfSheet() {
        return whole.length;
    }

    /** For each line of a sheet, whether its value is shown as it is, a whole number. */
    boolean[] whole() {
        return whole;
    }

    /** The lines of a sheet whose values are not whole. */
    int[] others() {
        return others;
    }
}
