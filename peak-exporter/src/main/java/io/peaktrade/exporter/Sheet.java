package io.peaktrade.exporter;

import java.util.Arrays;

/**
 * Some lines of a family as the last scrape wrote them. The next one puts new digits where a value has changed, and
 * composes the lines anew only from where one grew or shrank. For one thread at a time.
 */
final class Sheet {
    private final FamilyLines family;
    private final int firstSeries;
    private final SheetScratch scratch;
    private final int linesOfSeries;
    private LentBytes page = new LentBytes();
    private int known;
    private int[] ends = {};
    /** The values, and how many bytes each takes: none where the line is not shown. */
    private long[] values = {};

    private byte[] widths = {};
    /** How far the page was taken over into the one that is composed, and where its line before ends. */
    private int taken;

    private int end;

    Sheet(FamilyLines family, int firstSeries, SheetScratch scratch) {
        this.family = family;
        this.firstSeries = firstSeries;
        this.scratch = scratch;
        linesOfSeries = family.linesOfSeries();
    }

    LentBytes page() {
        return page;
    }

    /** Shows the values, of so many lines. */
    void show(long[] now, int lines) {
        int before = known;
        known = 0; // until all went well
        int line = patch(now, before);
        if (line < lines) {
            compose(now, line, before, lines);
        }
        known = lines;
    }

    /** Says which line is the first that needs more than new digits. */
    private int patch(long[] now, int before) {
        int line = 0;
        for (int start = 0; start < before; start += linesOfSeries) {
            while (line < start + linesOfSeries && (now[line] == values[line] || isReplaced(line, start, now[line]))) {
                line++;
            }
            if (line < start + linesOfSeries) {
                return line;
            }
        }
        return line;
    }

    private boolean isReplaced(int line, int start, long value) {
        int width = widths[line];
        if (width == 0 || !family.isWhole(line - start)) {
            return false;
        }
        page = page.writable();
        if (!Digits.replace(value, width, page.bytes(), ends[line] - 1 - width)) {
            return false;
        }
        values[line] = value;
        return true;
    }

    private void compose(long[] now, int from, int before, int lines) {
        reserve(lines);
        LineBuffer composed = scratch.composed();
        taken = 0;
        end = from == 0 ? 0 : ends[from - 1];
        for (int line = from; line < lines; line++) {
            if (line < before && now[line] == values[line]) {
                end = ends[line];
                ends[line] = composed.length() + end - taken;
            } else {
                replace(line, line < before, now[line], composed);
            }
        }
        composed.append(page.bytes(), taken, end);
        page = page.with(composed.bytes(), composed.length());
    }

    private void replace(int line, boolean known, long value, LineBuffer composed) {
        composed.append(page.bytes(), taken, end);
        taken = known ? ends[line] : end;
        int width = known ? widths[line] : 0;
        widths[line] = 0;
        if (family.isShown(value)) {
            appendStart(line, width, composed);
            int start = composed.length();
            family.appendValue(value, line % linesOfSeries, composed);
            widths[line] = (byte) (composed.length() - start);
            composed.append('\n');
        }
        values[line] = value;
        end = taken;
        ends[line] = composed.length();
    }

    private void appendStart(int line, int width, LineBuffer composed) {
        if (width > 0) {
            composed.append(page.bytes(), end, taken - 1 - width);
        } else {
            family.appendStart(firstSeries + line / linesOfSeries, line % linesOfSeries, composed);
        }
    }

    private void reserve(int lines) {
        if (lines > values.length) {
            int room = Math.max(lines, Math.min(2 * lines, FamilyPage.LINES_OF_SHEET));
            ends = Arrays.copyOf(ends, room);
            values = Arrays.copyOf(values, room);
            widths = Arrays.copyOf(widths, room);
        }
    }
}
