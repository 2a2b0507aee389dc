package io.peaktrade.exporter.exposition.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes whole numbers, and whole numbers of small steps, as text; returns where the next byte goes. Digits are made
 * eight at a time in one word, and a value that grew is patched with the fewest bytes:
 *
 * <pre>
 * 1041 to 1043    ...3    add the difference to the last digit
 * 1041 to 1172    1172    write the last four, if the digits before them stay
 * 1041 to 9999    9999    write all, if the width stays
 * 9999 to 10000           not patched: the line grows
 * </pre>
 *
 * Measured in docs/decisions/0033-blocks-that-are-patched.md.
 */
final class Digits {
    /** The length of the longest number: a sign, 19 digits and a point. */
    static final int LONGEST = 21;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST_SMALL = 100_000_000;
    /** Eight times the character 0. */
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
     * Writes {@code steps / 10^decimals} without trailing zeros; with 19 decimals or more that is below 1.
     * {@code Long.MIN_VALUE} is written as if it were one more.
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
     * Writes {@code steps / 10^decimals}, not negative, with all decimals unless all are zeros, so that the next value
     * mostly has the same width and can be patched in.
     */
    static int fixed(long steps, int decimals, byte[] target, int at) {
        long whole = steps / POWERS[decimals];
        return fixed(whole, steps - whole * POWERS[decimals], decimals, target, at, length(whole));
    }

    /** Overwrites a number of {@link #fixed} if the new one is as wide; returns whether it was. */
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
     * Overwrites a whole number if the new one is as wide, writing no more digits than differ; returns whether it was.
     * The number ends before {@code end}; eight bytes from its beginning must exist.
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
     * Spreads eight digits over one word, the first in its lowest byte, by multiplications instead of divisions:
     *
     * <pre>
     * value    12345678
     * fours    ....1234 ....5678
     * twos     ..12 ..34 ..56 ..78
     * ones     1 2 3 4 5 6 7 8
     * </pre>
     */
    private static long ones(int value) {
        int thousands = value / 10_000;
        long fours = thousands | (long) (value - thousands * 10_000) << 32;
        long hundreds = ((fours * 10_486) >>> 20) & 0x7F_0000_007FL;
        long twos = hundreds | (fours - hundreds * 100) << 16;
        long tens = ((twos * 103) >>> 10) & 0xF_000F_000F_000FL;
        return tens | (twos - tens * 10) << 8;
    }

    /** Counts the leading zeros; the last digit is never one of them. */
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

    /** Fills the bytes from {@code from} to {@code end} with the number and leading zeros. */
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
