package io.peaktrade.exporter.exposition.text;

import io.peaktrade.core.SeriesName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer that appends names and numbers as text without garbage, and can be used again. For one thread. */
public final class LineBuffer {
    private static final double MOST_EXACT_WHOLE = 1e15;

    private final StringBuilder shortest = new StringBuilder(32);
    private byte[] bytes;
    private int length;

    LineBuffer() {
        this(8192);
    }

    LineBuffer(int room) {
        bytes = new byte[room];
    }

    /** Valid up to {@link #length}, until the next append. */
    byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Drops what was appended since the buffer was this long. */
    public void rewind(int length) {
        this.length = length;
    }

    public void append(byte[] more) {
        append(more, 0, more.length);
    }

    public void append(byte[] more, int from, int to) {
        reserve(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    public void append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    public void append(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    public void append(SeriesName name) {
        append(name, 0, name.length());
    }

    public void append(SeriesName name, int from, int to) {
        reserve(to - from);
        name.copy(from, to, bytes, length);
        length += to - from;
    }

    public void append(long value) {
        reserve(Digits.LONGEST);
        length = Digits.whole(value, bytes, length);
    }

    public void append(long steps, int decimals) {
        if (decimals == 0) {
            append(steps);
            return;
        }
        reserve(Digits.LONGEST);
        length = Digits.scaled(steps, decimals, bytes, length);
    }

    /** Overwrites a number that {@link #appendFixed} wrote, if the new text is as wide; returns whether it was. */
    public static boolean tryPatchFixed(long steps, int decimals, int width, byte[] bytes, int at) {
        return Digits.tryPatchFixed(steps, decimals, width, bytes, at);
    }

    /** Appends steps that are not negative with all their decimals, unless all of these are zeros. */
    public void appendFixed(long steps, int decimals) {
        reserve(Digits.LONGEST);
        length = Digits.fixed(steps, decimals, bytes, length);
    }

    /** Appends a text that parses to exactly this number. */
    public void append(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) < MOST_EXACT_WHOLE && (whole != 0 || 1 / value > 0)) {
            append(whole);
        } else {
            reserve(Decimals.LONGEST);
            int next = Decimals.write(value, bytes, length);
            if (next == length) {
                appendShortest(value);
            } else {
                length = next;
            }
        }
    }

    private void appendShortest(double value) {
        if (Double.isInfinite(value)) {
            append(value > 0 ? "+Inf" : "-Inf");
            return;
        }
        // The only way in the JDK to the digits of a double that allocates no string.
        shortest.setLength(0);
        shortest.append(value);
        reserve(shortest.length());
        for (int i = 0; i < shortest.length(); i++) {
            bytes[length++] = (byte) shortest.charAt(i);
        }
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), grown()));
        }
    }

    /** A large buffer is not doubled: that would waste as much memory again. */
    private int grown() {
        long more = bytes.length < 1 << 20 ? bytes.length : bytes.length >> 3;
        return (int) Math.min(bytes.length + more, Integer.MAX_VALUE - 8);
    }
}
