package io.peaktrade.exporter.exposition.text;

import java.util.Arrays;

/**
 * Some lines of a family as the last scrape wrote them. The next one puts new digits where a value has changed, and
 * composes the lines anew only from where one grew or shrank. For one thread at a time.
 */
final class RenderedBlock {
    private final BlockLayout layout;
    private final int firstSeries;
    private SharedBytes page = new SharedBytes();
    private int known;
    private int[] ends = {};
    /** The values, and how many bytes each takes: none where the line is not shown. */
    private long[] values = {};

    private byte[] widths = {};
    /** How far the page was taken over into the one that is composed, and where its line before ends. */
    private int taken;

    private int end;

    RenderedBlock(BlockLayout layout, int firstSeries) {
        this.layout = layout;
        this.firstSeries = firstSeries;
    }

    SharedBytes page() {
        return page;
    }

    /** Shows the values, of so many lines. */
    void show(long[] now, int lines) {
        int before = known;
        known = 0; // until all went well
        int changed = Arrays.mismatch(now, 0, before, values, 0, before);
        if (changed >= 0) {
            page = page.writable();
            changed = Math.min(patchWhole(now, changed, before), patchOthers(now, before));
        }
        int line = changed < 0 ? before : changed;
        if (line < lines) {
            compose(now, line, before, lines);
        }
        known = lines;
    }

    /** Puts new digits where they take as much room, and says which line is the first where they do not. */
    private int patchWhole(long[] now, int from, int before) {
        byte[] bytes = page.bytes();
        boolean[] whole = layout.whole();
        int first = before;
        for (int line = from; line < before; line++) {
            long value = now[line];
            if (whole[line] && value != values[line]) {
                if (Digits.tryPatch(values[line], value, widths[line], bytes, ends[line] - 1)) {
                    values[line] = value;
                } else {
                    first = Math.min(first, line);
                }
            }
        }
        return first;
    }

    /** As {@link #patchWhole}, for values that are not whole; by itself, as the JIT makes that one faster alone. */
    private int patchOthers(long[] now, int before) {
        int first = before;
        for (int line : layout.others()) {
            if (line < before && now[line] != values[line] && !tryPatch(line, now[line])) {
                first = Math.min(first, line);
            }
        }
        return first;
    }

    private boolean tryPatch(int line, long value) {
        int width = widths[line];
        if (!layout.lines().tryPatch(value, width, page.bytes(), ends[line] - 1 - width)) {
            return false;
        }
        values[line] = value;
        return true;
    }

    private void compose(long[] now, int from, int before, int lines) {
        reserve(lines);
        LineBuffer composed = layout.scratch().composed();
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
        if (layout.lines().isShown(value)) {
            appendPrefix(line, width, composed);
            int start = composed.length();
            layout.lines().appendValue(value, line % layout.linesPerSeries(), composed);
            widths[line] = (byte) (composed.length() - start);
            composed.append('\n');
        }
        values[line] = value;
        end = taken;
        ends[line] = composed.length();
    }

    private void appendPrefix(int line, int width, LineBuffer composed) {
        if (width > 0) {
            composed.append(page.bytes(), end, taken - 1 - width);
        } else {
            int each = layout.linesPerSeries();
            layout.lines().appendPrefix(firstSeries + line / each, line % each, composed);
        }
    }

    private void reserve(int lines) {
        if (lines > values.length) {
            int room = Math.min(2 * lines, layout.linesPerBlock());
            ends = Arrays.copyOf(ends, room);
            values = Arrays.copyOf(values, room);
            widths = Arrays.copyOf(widths, room);
        }
    }
}
