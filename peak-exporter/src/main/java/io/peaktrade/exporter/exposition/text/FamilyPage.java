package io.peaktrade.exporter.exposition.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a family as the last scrape wrote them, in sheets, so that a line that grows moves only a few others.
 */
public final class FamilyPage {
    private final SheetLayout layout;
    private final List<Sheet> sheets = new ArrayList<>();

    /** @param scratch may be that of all pages that one thread writes */
    public FamilyPage(FamilyLines lines, SheetScratch scratch) {
        layout = new SheetLayout(lines, scratch);
    }

    /** Appends the lines as they are now. */
    public void write(ScrapeBody body) {
        FamilyLines lines = layout.lines();
        if (!lines.look()) {
            sheets.clear();
        }
        int size = lines.size();
        for (int from = 0; from < size; from += layout.seriesOfSheet()) {
            body.append(shown(from, Math.min(from + layout.seriesOfSheet(), size)));
        }
    }

    private LentBytes shown(int from, int to) {
        int place = from / layout.seriesOfSheet();
        if (place == sheets.size()) {
            sheets.add(new Sheet(layout, from));
        }
        int count = (to - from) * layout.linesOfSeries();
        long[] values = layout.scratch().values(count);
        layout.lines().read(from, to, values);
        Sheet sheet = sheets.get(place);
        sheet.show(values, count);
        return sheet.page();
    }
}
