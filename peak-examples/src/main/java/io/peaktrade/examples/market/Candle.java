package io.peaktrade.examples.market;

/**
 * The prices of a symbol during one minute, in USD.
 *
 * @param openMillis the beginning of the minute, in milliseconds since the epoch
 * @param volume in units of the symbol
 */
public record Candle(
        String symbol, long openMillis, double open, double high, double low, double close, double volume) {
    public static final long MINUTE_MILLIS = 60_000;

    /** The end of the minute, when the candle is known. */
    public long closeMillis() {
        return openMillis + MINUTE_MILLIS;
    }
}
