package io.peaktrade.examples.ledger;

import java.math.BigDecimal;

/** The side of an order or a fill. */
public enum Side {
    BUY,
    SELL;

    /** The side that opens such a position. */
    public static Side of(BigDecimal units) {
        return units.signum() >= 0 ? BUY : SELL;
    }

    /** The change that the units make to a position. */
    public BigDecimal signed(BigDecimal units) {
        return this == BUY ? units : units.negate();
    }
}
