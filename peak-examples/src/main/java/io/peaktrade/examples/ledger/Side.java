package io.peaktrade.examples.ledger;

import java.math.BigDecimal;

/** Of an order or a fill. */
public enum Side {
    BUY,
    SELL;

    /** The side that brings a position from nothing to this. */
    public static Side of(BigDecimal units) {
        return units.signum() >= 0 ? BUY : SELL;
    }

    /** What the units do to a position. */
    public BigDecimal signed(BigDecimal units) {
        return this == BUY ? units : units.negate();
    }
}
