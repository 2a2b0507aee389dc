package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;

/** What a position cost, in the quote currency of its symbol and without its multiplier; negative when short. */
sealed interface CostBasis permits AverageCost, FifoCost {
    /** Of the whole position. */
    Decimal cost();

    /** More of the position that there is, or the first of it. The quantity is signed as the position is. */
    void open(Decimal quantity, Decimal price);

    /** Takes the cost of a part away, or of all, and leaves it in {@code removed}. Both quantities are above zero. */
    void close(Decimal quantity, Decimal held, Decimal removed);

    static CostBasis of(CostMethod method) {
        return method == CostMethod.AVERAGE ? new AverageCost() : new FifoCost();
    }
}
