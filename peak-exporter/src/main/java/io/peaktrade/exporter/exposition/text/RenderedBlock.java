package io.peaktrade.exporter.exposition.text;

import java.util.Arrays;

/**
 * Some lines of a family as the last scrape wrote them. The next scrape overwrites the digits of values that changed,
 * and composes the block anew only if a line grows or shrinks.
 *
 * <pre>
 * shared   orders_total{symbol="BTC/USD"} 1041\n   orders_total{symbol="ETH/USD"} 7\n
 *          |-- prefix ------------------| |--|     |-- prefix ------------------| |
 *                                         widths[0] = 4                           widths[1] = 1
 * ends                                         ^ ends[0]                            ^ ends[1]
 * values                                  1041                                    7
 * </pre>
 *
 * A line that is not shown has no bytes: its width is 0 and its end is that of the line before.
 */
final class RenderedBlock {
    private final BlockLayout layout;
    private final int firstSeries;
    private SharedBytes shared = new SharedBytes();
    /** The number of lines whose ends, values and widths are right. */
    private int known;

    private int[] ends = {};
    private long[] values = {};
    private byte[] widths = {};
    /** While composing: up to where the old bytes were copied, and where the old line before the next one ends. */
    private int copied;

    private int end;

    RenderedBlock(BlockLayout layout, int firstSeries) {
        this.layout = layout;
        this.firstSeries = firstSeries;
    }

    SharedBytes bytes() {
        return shared;
    }

    /** Makes the block show the first {@code lines} of these values. */
    void render(long[] now, int lines) {
        int before = known;
        known = 0; // A failure halfway leaves a block that is composed anew.
        int changed = Arrays.mismatch(now, 0, before, values, 0, before);
        if (changed >= 0) {
            shared = shared.writable();
            changed = Math.min(patchWhole(now, changed, before), patchOthers(now, before));
        }
        int line = changed < 0 ? before : changed;
        if (line < lines) {
            compose(now, line, before, lines);
        }
        known = lines;
    }

    /** Patches every value whose width stays; returns the first line whose width does not. */
    private int patchWhole(long[] now, int from, int before) {
        byte[] bytes = shared.bytes();
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

    /** Does the same for values that are not whole. A method of its own, as the JIT then compiles both better. */
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
        if (!layout.lines().tryPatch(value, width, shared.bytes(), ends[line] - 1 - width)) {
            return false;
        }
        values[line] = value;
        return true;
    }

    private void compose(long[] now, int from, int before, int lines) {
        reserve(lines);
        LineBuffer composed = layout.scratch().composed();
        copied = 0;
        end = from == 0 ? 0 : ends[from - 1];
        for (int line = from; line < lines; line++) {
            if (line < before && now[line] == values[line]) {
                end = ends[line];
                ends[line] = composed.length() + end - copied;
            } else {
                replace(line, line < before, now[line], composed);
            }
        }
        composed.append(shared.bytes(), copied, end);
        shared = shared.with(composed.bytes(), composed.length());
    }

    private void replace(int line, boolean known, long value, LineBuffer composed) {
        composed.append(shared.bytes(), copied, end);
        copied = known ? ends[line] : end;
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
        end = copied;
        ends[line] = composed.length();
    }

    private void appendPrefix(int line, int width, LineBuffer composed) {
        if (width > 0) {
            composed.append(shared.bytes(), end, copied - 1 - width);
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
