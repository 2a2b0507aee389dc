package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;

/**
 * What the fills of a tracker move and are priced by, like a portfolio. Called in the thread that records and inside the
 * tracker's lock, so that fills arrive in the order in which the tracker heard of them; it must not call the tracker.
 */
public interface FillBook {
    /**
     * Moves the position by the fill and leaves in {@code usdPerPoint} what a price of 1 for a quantity of 1 is in US
     * dollars, multiplier and rate included. Says whether that is known; what is not priced is counted by the book.
     */
    boolean apply(BookedFill fill, Decimal usdPerPoint);

    /** Says whether the value of a quantity of 1 of the symbol at its mark is known in US dollars, and leaves it. */
    boolean valueAtMark(String symbol, Decimal usd);

    /** Says whether what a price of 1 for a quantity of 1 is in US dollars is known, and leaves it. */
    boolean usdPerPoint(String symbol, Decimal usd);
}
