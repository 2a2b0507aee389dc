package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;
import java.util.Map;

/** Hands fills to the book and counts what they amount to in US dollars, as far as the book can price them. */
final class FillMoney {
    private final BookedFill booked = new BookedFill();
    private final Decimal usdPerPoint = new Decimal();
    private final Decimal usd = new Decimal();
    private final Decimal scratch = new Decimal();
    private FillBook book;

    FillMoney(FillBook book) {
        this.book = book;
    }

    void fillsTo(FillBook book) {
        this.book = book;
    }

    /** Says whether the fill is priced. */
    boolean fill(StrategyOrders strategy, String symbol, Side side, IncomingFill by) {
        booked.of(strategy.name, symbol, side).feeIn(by.feeCurrency);
        booked.quantity().set(by.quantity);
        booked.price().set(by.price);
        booked.fee().set(by.fee);
        boolean priced = book.apply(booked, usdPerPoint);
        if (priced) {
            usd.set(by.price).abs().multiply(by.quantity).multiply(usdPerPoint);
            strategy.notional.add(usd);
        }
        return priced;
    }

    /** Of the fill before, which was priced. */
    void slippage(WorkingOrders order, Decimal expectedPrice) {
        usd.set(booked.price()).subtract(expectedPrice);
        if (order.side == Side.SELL) {
            usd.negate();
        }
        int signum = usd.signum();
        if (signum != 0) {
            usd.abs().multiply(booked.quantity()).multiply(usdPerPoint);
            (signum > 0 ? order.strategy.adverse : order.strategy.favorable).add(usd);
        }
    }

    /** Books the opposite fill at the same price, with the fee paid back; nothing else counts it. */
    void bust(WorkingOrders order, Execution execution, Executions executions) {
        booked.of(order.strategy.name, order.symbol, order.side.opposite()).feeIn(execution.feeCurrency);
        executions.quantity(execution, booked.quantity());
        executions.price(execution, booked.price());
        executions.fee(execution, booked.fee()).negate();
        book.apply(booked, usdPerPoint);
    }

    double openNotionalUsd(Map<String, WorkingOrders> working) {
        usd.setZero();
        for (WorkingOrders orders : working.values()) {
            orders.addUsd(book, scratch, usd);
        }
        return usd.toDouble();
    }
}
