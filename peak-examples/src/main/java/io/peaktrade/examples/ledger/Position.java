package io.peaktrade.examples.ledger;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What one strategy holds of one symbol, at average cost.
 *
 * @param units negative when short
 * @param costUsd what the held units cost; negative when short
 * @param realizedUsd profit of what has been closed, before fees
 */
public record Position(BigDecimal units, BigDecimal costUsd, BigDecimal realizedUsd, BigDecimal feesUsd) {
    public static final Position NONE = new Position(ZERO, ZERO, ZERO, ZERO);

    public Position after(Fill fill) {
        BigDecimal change = fill.side().signed(fill.units());
        BigDecimal closed = closedBy(change);
        BigDecimal released = costOf(closed);
        BigDecimal opened = change.add(closed);
        return new Position(
                units.add(change),
                costUsd.subtract(released).add(opened.multiply(fill.priceUsd())),
                realizedUsd.add(closed.multiply(fill.priceUsd())).subtract(released),
                feesUsd.add(fill.feeUsd()));
    }

    /** The part of the position that the change closes, with the sign of the position. */
    private BigDecimal closedBy(BigDecimal change) {
        if (units.signum() * change.signum() >= 0) {
            return ZERO;
        }
        return change.abs().compareTo(units.abs()) >= 0 ? units : change.negate();
    }

    private BigDecimal costOf(BigDecimal part) {
        return part.compareTo(units) == 0 ? costUsd : costUsd.multiply(part).divide(units, MathContext.DECIMAL128);
    }

    public BigDecimal unrealizedUsd(BigDecimal markUsd) {
        return units.multiply(markUsd).subtract(costUsd);
    }

    /** Realized and unrealized profit, after fees. */
    public BigDecimal pnlUsd(BigDecimal markUsd) {
        return realizedUsd.add(unrealizedUsd(markUsd)).subtract(feesUsd);
    }
}
