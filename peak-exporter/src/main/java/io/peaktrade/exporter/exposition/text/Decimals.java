package io.peaktrade.exporter.exposition.text;

/**
 * Writes doubles of common size as the shortest decimals that parse to the same number, without garbage:
 * {@code StringBuilder.append(double)} of Java 17 allocates 200 bytes for most numbers of 17 digits.
 */
final class Decimals {
    /** The length of the longest: a sign, a zero, a point and the decimals of the smallest. */
    static final int LONGEST = 26;

    private static final double LEAST = 1e-6;
    private static final double MOST = 1e15;
    /** The powers of ten that a double holds exactly. */
    private static final double[] TENS = tens();

    private static final int DIGITS = 17;
    /** Stays this far from half way to the next double. */
    private static final double CERTAIN = 1 - 1e-9;

    private Decimals() {}

    /** Returns where the next byte goes, which is {@code at} if the number is too small or too large. */
    static int write(double value, byte[] target, int at) {
        double size = Math.abs(value);
        if (!(size < MOST) || size == 0) {
            return at;
        }
        int few = size < 1e6 ? 9 : size < 1e9 ? 6 : 4;
        double steps = Math.rint(size * TENS[few]);
        // A reader divides a whole number below 2^53 by a power of ten exactly as it is done here.
        if (steps < MOST && steps / TENS[few] == size) {
            return Digits.scaled((long) steps, few, target, sign(value, target, at));
        }
        return size < LEAST ? at : full(size, target, sign(value, target, at));
    }

    private static int sign(double value, byte[] target, int at) {
        if (value < 0) {
            target[at] = '-';
            return at + 1;
        }
        return at;
    }

    /** Seventeen digits always parse back; rounds off as many as the distance to the next doubles allows. */
    private static int full(double size, byte[] target, int at) {
        int decimals = DIGITS - wholeDigits(size);
        double product = size * TENS[decimals];
        double error = Math.fma(size, TENS[decimals], -product);
        long nearest = (long) product + Math.round(error);
        double rest = error - Math.round(error);
        double roomAbove = (Math.nextUp(size) - size) / 2 * TENS[decimals] * CERTAIN;
        double roomBelow = (Math.nextDown(size) - size) / 2 * TENS[decimals] * CERTAIN;
        long shortest = nearest;
        for (long unit = 10; ; unit *= 10) {
            long below = nearest / unit * unit;
            long rounded = nearest - below + rest < unit / 2.0 ? below : below + unit;
            double distance = rounded - nearest - rest;
            if (distance <= roomBelow || distance >= roomAbove) {
                return Digits.scaled(shortest, decimals, target, at);
            }
            shortest = rounded;
        }
    }

    /** Returns 4 for 1250.5, 0 for 0.5 and -1 for 0.05. */
    private static int wholeDigits(double size) {
        int digits = size >= 1 ? 1 : 0;
        while (digits > 0 && size >= TENS[digits]) {
            digits++;
        }
        while (digits <= 0 && size * TENS[1 - digits] < 1) {
            digits--;
        }
        return digits;
    }

    private static double[] tens() {
        var tens = new double[23];
        tens[0] = 1;
        for (int exponent = 1; exponent < tens.length; exponent++) {
            tens[exponent] = tens[exponent - 1] * 10;
        }
        return tens;
    }
}
