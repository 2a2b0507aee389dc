package io.peaktrade.trading.money;

/**
 * Finds the double next to a long decimal: its first 62 bits or so are divided out, and whether anything is left. For one
 * thread at a time; makes no garbage once it has room.
 */
final class DecimalDouble {
    private static final int BITS = 62;
    private static final int LIMB_DIGITS = 9;

    private int[] dividend = {};
    private int[] divisor = {};
    private int[] quotient = {};

    double of(int[] limbs, int size, boolean negative, int scale) {
        if (size == 0) {
            return 0;
        }
        reserve(size + 2 * (scale / LIMB_DIGITS) + 8);
        System.arraycopy(limbs, 0, dividend, 0, size);
        int divisorSize = powerOfTen(scale);
        int shift = BITS - (Limbs.bits(limbs, size) - Limbs.bits(divisor, divisorSize));
        int dividendSize = shift > 0 ? Limbs.shiftLeft(dividend, size, shift) : size;
        divisorSize = shift < 0 ? Limbs.shiftLeft(divisor, divisorSize, -shift) : divisorSize;
        double magnitude = Math.scalb((double) quotient(dividendSize, divisorSize), -shift);
        return negative ? -magnitude : magnitude;
    }

    /** Both are shifted to about the longer one's bits and 62 more. */
    private void reserve(int needed) {
        if (dividend.length < needed) {
            dividend = new int[needed * 2];
            divisor = new int[needed * 2];
            quotient = new int[needed * 2];
        }
    }

    private int powerOfTen(int scale) {
        int size = Limbs.set(divisor, 1);
        for (int i = 0; i < scale; i++) {
            size = Limbs.multiply(divisor, size, 10);
        }
        return size;
    }

    /** Of 62 or 63 bits; the last one says that something is left, which rounding to 53 bits must see. */
    private long quotient(int dividendSize, int divisorSize) {
        quotient[0] = 0;
        quotient[1] = 0;
        Limbs.divide(dividend, dividendSize, divisor, divisorSize, quotient);
        boolean exact = Limbs.trimmed(dividend, Math.min(dividendSize, divisorSize)) == 0;
        long bits = (quotient[0] & 0xffffffffL) | ((long) quotient[1] << 32);
        return exact ? bits : bits | 1;
    }
}
