package io.peaktrade.examples;

import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.venue.Faults;

/** How a day is played. The same settings and candles at full speed give the same orders. */
public record DaySettings(Speed speed, long seed, Faults faults) {}
