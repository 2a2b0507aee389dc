package io.peaktrade.examples.strategy;

import java.util.OptionalDouble;

/** What happened before. */
@FunctionalInterface
public interface History {
    /** The last price of the minute that began then; empty where it is not known. */
    OptionalDouble close(String symbol, long openMillis);
}
