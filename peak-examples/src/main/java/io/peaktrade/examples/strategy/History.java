package io.peaktrade.examples.strategy;

import java.util.OptionalDouble;

/** Prices of the past. */
@FunctionalInterface
public interface History {
    /** Returns the last price of the minute that began then, or empty if it is unknown. */
    OptionalDouble close(String symbol, long openMillis);
}
