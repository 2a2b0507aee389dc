package io.peaktrade.exporter;

import java.util.ArrayList;
import java.util.List;

/** The lines of a family as the last scrape wrote them, in sheets, so that a line that grows moves only a few others. */
final class FamilyPage {
    /** About 50 KB: what a socket is given at once. */
    static final int LINES_OF_SHEET = 512;

    private final FamilyLines lines;
    private final SheetScratch scratch;
    private final int linesOfSeries;
    private final int seriesOfSheet;
    private final List<Sheet> sheets = new ArrayList<>();

    /** @param scratch may be that of all pages that one thread writes */
    FamilyPage(FamilyLines lines, SheetScratch scratch) {
        this.lines = lines;
        this.scratch = scratch;
        linesOfSeries = lines.linesOfSeries();
        seriesOfSheet = Math.max(1, LINES_OF_SHEET / linesOfSeries);
    }

    /** Appends the lines as they are now. */
    void write(ScrapeBody body) {
        if (!lines.look()) {
            sheets.clear();
        }
        int size = lines.size();
        for (int from = 0, i = 0; from < size; from += seriesOfSheet, i++) {
            if (i == sheets.size()) {
                sheets.add(new Sheet(lines, from, scratch));
            }
            int to = Math.min(from + seriesOfSheet, size);
            long[] values = scratch.values((to - from) * linesOfSeries);
            lines.read(from, to, values);
            sheets.get(i).show(values, (to - from) * linesOfSeries);
            body.append(sheets.get(i).page());
        }
    }
}
