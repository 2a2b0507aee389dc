package io.peaktrade.examples.market;

/**
 * What a symbol traded at during one minute, in USD.
 *
 * @param openMillis when the minute begins, in milliseconds of the epoch
 * @param volume in units of the symbol
 */
public record Candle(
        String symbol, long openMillis, double open, double high, double low, double close, double volume) {
    public static final long MINUTE_MILLIS = 60_000;

    /** When the minute is over, and the candle known. */
    public long closeMillis() {
        return openMillis + MINUTE_MILLIS;
    }
}
