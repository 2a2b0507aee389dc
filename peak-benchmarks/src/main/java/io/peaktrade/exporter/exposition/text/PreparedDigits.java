package io.peaktrade.exporter.exposition.text;

/** Our way to write a number, for what else wants to be as fast as can be. */
public final class PreparedDigits {
    private PreparedDigits() {}

    /** Returns where the next byte goes. */
    public static int write(long number, byte[] target, int at) {
        return Digits.whole(number, target, at);
    }
}
