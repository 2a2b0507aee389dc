package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;

/** What is left of a strategy's open orders in a symbol on one side. */
final class WorkingOrders {
    final StrategyOrders strategy;
    final String symbol;
    final Side side;
    /** Sum of what is left of each order by the size of its expected price, in the quote currency. */
    final Decimal atExpectedPrice = new Decimal();
    /** What is left of orders without an expected price, in units. */
    final Decimal atMark = new Decimal();

    WorkingOrders(StrategyOrders strategy, String symbol, Side side) {
        this.strategy = strategy;
        this.symbol = symbol;
        this.side = side;
    }

    /** What is left in US dollars, as far as the book knows marks and rates. */
    void addUsd(FillBook book, Decimal scratch, Decimal into) {
        if (!atExpectedPrice.isZero() && book.usdPerPoint(symbol, scratch)) {
            into.add(scratch.multiply(atExpectedPrice));
        }
        if (!atMark.isZero() && book.valueAtMark(symbol, scratch)) {
            into.add(scratch.abs().multiply(atMark));
        }
    }
}
