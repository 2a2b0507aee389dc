package io.peaktrade.trading.portfolio;

/** What the part of a position that is closed is taken to have cost. */
public enum CostMethod {
    /** Its share of what the whole position cost. */
    AVERAGE,
    /** What was paid for the units that were bought first. */
    FIFO
}
