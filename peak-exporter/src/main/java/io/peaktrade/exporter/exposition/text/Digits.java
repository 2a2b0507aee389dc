package io.peaktrade.exporter.exposition.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes whole numbers, and whole numbers of small steps, into bytes; each returns where the next byte goes. */
public final class Digits {
    /** As long as the longest number: a sign, 19 digits and a point. */
    static final int LONGEST = 21;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_SMALL = 100_000_000;
    /** The character, eight times. */
    private static final long ZEROS = 0x3030_3030_3030_3030L;

    private static final byte[] LEAST = Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);
    private static final long[] POWERS = powers();

    private Digits() {}

    static int whole(long value, byte[] target, int at) {
        if (value >= 0 && value < MOST_SMALL) {
            return small((int) value, target, at);
        }
        if (value >= 0) {
            return positive(value, target, at);
        }
        if (value == Long.MIN_VALUE) {
            System.arraycopy(LEAST, 0, target, at, LEAST.length);
            return at + LEAST.length;
        }
        target[at] = '-';
        return positive(-value, target, at + 1);
    }

    /**
     * {@code steps / 10^decimals}, without zeros at the end; with 19 decimals or more it is below 1. The least long is
     * read as the least but one.
     */
    static int scaled(long steps, int decimals, byte[] target, int at) {
        int next = at;
        long rest = steps;
        if (steps < 0) {
            target[next++] = '-';
            rest = -Math.max(steps, -Long.MAX_VALUE);
        }
        if (decimals >= POWERS.length) {
            target[next] = '0';
            return fraction(rest, decimals, target, next + 1);
        }
        long unit = POWERS[decimals];
        next = positive(rest / unit, target, next);
        long fraction = rest % unit;
        return fraction == 0 ? next : fraction(fraction, decimals, target, next);
    }

    /**
     * {@code steps / 10^decimals} with all its decimals, unless all are zeros; for what is not negative. The next count
     * is mostly as long then, and takes the place of this one.
     */
    static int fixed(long steps, int decimals, byte[] target, int at) {
        long whole = steps / POWERS[decimals];
        return fixed(whole, steps - whole * POWERS[decimals], decimals, target, at, length(whole));
    }

    /** Puts a number as {@link #fixed} writes it in the place of one as long; says whether it was that. */
    public static boolean tryPatchFixed(long steps, int decimals, int width, byte[] target, int at) {
        long whole = steps / POWERS[decimals];
        long fraction = steps - whole * POWERS[decimals];
        int length = length(whole);
        if (steps < 0 || width != (fraction == 0 ? length : length + 1 + decimals)) {
            return false;
        }
        fixed(whole, fraction, decimals, target, at, length);
        return true;
    }

    private static int fixed(long whole, long fraction, int decimals, byte[] target, int at, int length) {
        int point = at + length;
        fill(whole, target, at, point);
        if (fraction == 0) {
            return point;
        }
        target[point] = '.';
        fill(fraction, target, point + 1, point + 1 + decimals);
        return point + 1 + decimals;
    }

    private static int fraction(long fraction, int decimals, byte[] target, int at) {
        target[at] = '.';
        int end = at + 1 + decimals;
        fill(fraction, target, at + 1, end);
        while (target[end - 1] == '0') {
            end--;
        }
        return end;
    }

    /**
     * Puts a number in the place of one as long, with the least work that their difference asks for; says whether it
     * was as long. The place ends before {@code end}; eight bytes from its beginning must be there.
     */
    static boolean tryPatch(long before, long now, int width, byte[] target, int end) {
        return before >= 0
                && now >= 0
                && (tryPatchLast(now - before, target, end - 1)
                        || tryPatchFour(before, now, target, end - 4)
                        || tryPatchAll(now, width, target, end));
    }

    private static boolean tryPatchLast(long more, byte[] target, int at) {
        long digit = target[at] + more;
        if (digit < '0' || digit > '9') {
            return false;
        }
        target[at] = (byte) digit;
        return true;
    }

    private static boolean tryPatchFour(long before, long now, byte[] target, int at) {
        long upper = before / 10_000;
        long lower = now - upper * 10_000;
        if (upper == 0 || lower < 0 || lower >= 10_000) {
            return false;
        }
        int hundreds = ((int) lower * 5_243) >>> 19;
        int twos = hundreds | ((int) lower - hundreds * 100) << 16;
        int tens = ((twos * 103) >>> 10) & 0xF_000F;
        HALF.set(target, at, (tens | (twos - tens * 10) << 8) | (int) ZEROS);
        return true;
    }

    private static boolean tryPatchAll(long value, int width, byte[] target, int end) {
        if (value >= MOST_SMALL) {
            boolean isAsLong = length(value) == width;
            if (isAsLong) {
                fill(value, target, end - width, end);
            }
            return isAsLong;
        }
        long ones = ones((int) value);
        int zeros = zeros(ones);
        if (8 - zeros != width) {
            return false;
        }
        long behind = (long) WORD.get(target, end - width) & ~(-1L >>> (zeros << 3));
        WORD.set(target, end - width, behind | characters(ones, zeros));
        return true;
    }

    private static int small(int value, byte[] target, int at) {
        long ones = ones(value);
        int zeros = zeros(ones);
        WORD.set(target, at, characters(ones, zeros));
        return at + 8 - zeros;
    }

    /**
     * Eight digits in one word, the first in its lowest byte: halves of four digits, quarters of two, then single ones,
     * each parted by a multiplication instead of a division.
     */
    private static long ones(int value) {
        int thousands = value / 10_000;
        long fours = thousands | (long) (value - thousands * 10_000) << 32;
        long hundreds = ((fours * 10_486) >>> 20) & 0x7F_0000_007FL;
        long twos = hundreds | (fours - hundreds * 100) << 16;
        long tens = ((twos * 103) >>> 10) & 0xF_000F_000F_000FL;
        return tens | (twos - tens * 10) << 8;
    }

    /** How many stand before the number; its last digit counts as one even if it is zero. */
    private static int zeros(long ones) {
        return Long.numberOfTrailingZeros(ones | 1L << 56) >>> 3;
    }

    private static long characters(long ones, int zeros) {
        return (ones | ZEROS) >>> (zeros << 3);
    }

    private static int positive(long value, byte[] target, int at) {
        int end = at + length(value);
        fill(value, target, at, end);
        return end;
    }

    private static int length(long value) {
        int length = 1;
        while (length < POWERS.length && value >= POWERS[length]) {
            length++;
        }
        return length;
    }

    /** All places from {@code from} to {@code end}, with zeros before the number. */
    private static void fill(long value, byte[] target, int from, int end) {
        long rest = value;
        int at = end;
        for (; at - from >= Long.BYTES; at -= Long.BYTES) {
            long upper = rest / MOST_SMALL;
            WORD.set(target, at - Long.BYTES, ones((int) (rest - upper * MOST_SMALL)) | ZEROS);
            rest = upper;
        }
        while (at > from) {
            long upper = rest / 10;
            target[--at] = (byte) ('0' + rest - upper * 10);
            rest = upper;
        }
    }

    private static long[] powers() {
        var powers = new long[19];
        powers[0] = 1;
        for (int exponent = 1; exponent < powers.length; exponent++) {
            powers[exponent] = powers[exponent - 1] * 10;
        }
        return powers;
    }
}
