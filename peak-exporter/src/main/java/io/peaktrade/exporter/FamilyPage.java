package io.peaktrade.exporter;

import io.peaktrade.core.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a family as the last scrape wrote them. The next one only puts new digits where a value has changed, and
 * copies what lies between lines that grew or shrank in one piece: most of a page is the same each time. For one
 * thread; {@link #begin}, then for each series {@link #step} and its values in their order, then {@link #end}.
 */
final class FamilyPage {
    private final FamilyText family;
    /** How many lines a series has. */
    private final int lines;

    private final LineBuffer digits = new LineBuffer(Decimals.LONGEST);
    private byte[] page = {};
    private @Nullable Series[] series = new Series[1];
    private int[] ends;
    /** The bits of each value, and how many bytes it takes: none where the line is not shown. */
    private long[] values;

    private byte[] widths;
    private int count;
    private boolean whole = true;

    private LineBuffer out = digits;
    private int outStart;
    private int at;
    private int line;
    private int knownLines;
    /** Places in the old page: where the present run began, and the end of the line before. */
    private int runStart;

    private int end;
    private int shift;
    private boolean moved;

    FamilyPage(FamilyText family, int lines) {
        this.family = family;
        this.lines = lines;
        ends = new int[lines];
        values = new long[lines];
        widths = new byte[lines];
    }

    void begin(LineBuffer target) {
        if (!whole) {
            count = 0; // what a scrape that failed has left behind
        }
        whole = false;
        out = target;
        outStart = target.length();
        at = 0;
        line = 0;
        knownLines = count * lines;
        runStart = 0;
        end = 0;
        shift = 0;
        moved = false;
    }

    /** Makes {@code next} the series whose values come; each one comes once, in its order. */
    void step(Series next) {
        if (at == count || series[at] != next) {
            learn(next);
        }
        at++;
    }

    void value(long steps, int decimals) {
        if (!isKnown(steps) && !(decimals == 0 && isReplaced(steps))) {
            digits.rewind(0);
            digits.append(steps, decimals);
            change(steps);
        }
    }

    void value(double number) {
        long bits = Double.doubleToRawLongBits(number);
        if (!isKnown(bits)) {
            digits.rewind(0);
            digits.append(number);
            change(bits);
        }
    }

    /** Leaves the line out: nobody knows the value. */
    void unknown() {
        if (line < knownLines && widths[line] == 0) {
            pass();
        } else {
            flush();
            place(0, 0);
        }
    }

    void end() {
        flush();
        if (at < count) {
            Arrays.fill(series, at, count, null); // hold on to no series that was removed
            count = at;
        }
        if (moved) {
            int length = out.length() - outStart;
            page = length + Long.BYTES > page.length ? new byte[length + length / 64 + Long.BYTES] : page;
            System.arraycopy(out.bytes(), outStart, page, 0, length);
        }
        out = digits;
        whole = true;
    }

    private boolean isKnown(long bits) {
        boolean known = line < knownLines && values[line] == bits && widths[line] != 0;
        if (known) {
            pass();
        }
        return known;
    }

    private boolean isReplaced(long value) {
        if (line < knownLines && Digits.replace(value, widths[line], page, ends[line] - 1 - widths[line])) {
            values[line] = value;
            pass();
            return true;
        }
        return false;
    }

    /** The line stays as it stands in the page. */
    private void pass() {
        end = ends[line];
        if (shift != 0) {
            ends[line] = end + shift;
        }
        line++;
    }

    private void change(long bits) {
        int width = digits.length();
        if (line < knownLines && widths[line] == width) {
            System.arraycopy(digits.bytes(), 0, page, ends[line] - 1 - width, width);
            values[line] = bits;
            pass();
        } else {
            flush();
            appendStart();
            out.append(digits.bytes(), 0, width);
            out.append('\n');
            place(bits, width);
        }
    }

    private void appendStart() {
        if (line < knownLines && widths[line] != 0) {
            out.append(page, end, ends[line] - 1 - widths[line]);
        } else {
            Series shown = series[at - 1];
            if (shown != null) {
                family.appendStart(shown.name(), line % lines, out);
            }
        }
    }

    /** The line ends where the output does. */
    private void place(long bits, int width) {
        end = line < knownLines ? ends[line] : end;
        runStart = end;
        values[line] = bits;
        widths[line] = (byte) width;
        ends[line] = out.length() - outStart;
        shift = ends[line] - end;
        moved = true;
        line++;
    }

    private void flush() {
        if (end > runStart) {
            out.append(page, runStart, end);
            runStart = end;
        }
    }

    /** From the first series that is new, or stands where another was, everything is learnt again. */
    private void learn(Series next) {
        flush();
        knownLines = line;
        Arrays.fill(series, at, count, null);
        if (at == series.length) {
            series = Arrays.copyOf(series, at * 2);
            ends = Arrays.copyOf(ends, at * 2 * lines);
            values = Arrays.copyOf(values, at * 2 * lines);
            widths = Arrays.copyOf(widths, at * 2 * lines);
        }
        series[at] = next;
        count = at + 1;
        moved = true;
    }
}
