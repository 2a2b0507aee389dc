package io.peaktrade.trading.money;

import java.util.Arrays;

/** Finds the double next to a long decimal: its first 62 bits or so are divided out, and whether anything is left. */
final class DecimalDouble {
    private static final int BITS = 62;
    private static final int LIMB_DIGITS = 9;

    private DecimalDouble() {}

    static double of(int[] limbs, int size, boolean negative, int scale) {
        if (size == 0) {
            return 0;
        }
        int[] divisor = new int[scale / LIMB_DIGITS + 2];
        int divisorSize = powerOfTen(scale, divisor);
        int shift = BITS - (Limbs.bits(limbs, size) - Limbs.bits(divisor, divisorSize));
        int[] dividend = Arrays.copyOf(limbs, size + Math.max(0, shift) / 32 + 3);
        int dividendSize = size;
        if (shift > 0) {
            dividendSize = Limbs.shiftLeft(dividend, size, shift);
        } else {
            divisor = Arrays.copyOf(divisor, divisorSize - shift / 32 + 2);
            divisorSize = Limbs.shiftLeft(divisor, divisorSize, -shift);
        }
        double magnitude = Math.scalb((double) quotient(dividend, dividendSize, divisor, divisorSize), -shift);
        return negative ? -magnitude : magnitude;
    }

    private static int powerOfTen(int scale, int[] target) {
        int size = Limbs.set(target, 1);
        for (int i = 0; i < scale; i++) {
            size = Limbs.multiply(target, size, 10);
        }
        return size;
    }

    /** Of 62 or 63 bits; the last one says that something is left, which rounding to 53 bits must see. */
    private static long quotient(int[] dividend, int dividendSize, int[] divisor, int divisorSize) {
        int[] quotient = new int[dividendSize + 2];
        Limbs.divide(dividend, dividendSize, divisor, divisorSize, quotient);
        boolean exact = Limbs.trimmed(dividend, dividendSize) == 0;
        long bits = (quotient[0] & 0xffffffffL) | (long) quotient[1] << 32;
        return exact ? bits : bits | 1;
    }
}
