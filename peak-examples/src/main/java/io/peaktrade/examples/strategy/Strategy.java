package io.peaktrade.examples.strategy;

import io.peaktrade.examples.market.Candle;
import java.util.OptionalDouble;

/** Says what it wants to hold. Has no memory of its own: all that it knows is asked of the history. */
public sealed interface Strategy permits MomentumStrategy, MeanReversionStrategy {
    String name();

    /** 1 is all that it may hold, -1 as much short, 0 nothing; empty leaves things as they are. */
    OptionalDouble wanted(Candle latest, History history);
}
