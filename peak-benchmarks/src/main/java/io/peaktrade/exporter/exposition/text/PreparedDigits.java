package io.peaktrade.exporter.exposition.text;

/** Our way to write a number, for the benchmark of the limit. */
public final class PreparedDigits {
    private PreparedDigits() {}

    /** Returns where the next byte goes. */
    public static int write(long number, byte[] target, int at) {
        return Digits.whole(number, target, at);
    }
}
