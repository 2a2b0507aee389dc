package io.peaktrade.examples.strategy;

import io.peaktrade.examples.market.Candle;
import java.util.OptionalDouble;

/** Decides what to hold. Stateless: everything it needs comes from the history. */
public sealed interface Strategy permits MomentumStrategy, MeanReversionStrategy {
    String name();

    /** Returns 1 to hold all that it may, -1 as much short, 0 for nothing, or empty to change nothing. */
    OptionalDouble wanted(Candle latest, History history);
}
