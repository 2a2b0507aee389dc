package io.peaktrade.trading.portfolio;

import static java.util.Objects.requireNonNull;

import io.peaktrade.trading.money.Decimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What the gauges of a strategy show, all of one moment. Callers hold the book's lock. */
final class AccountSnapshot {
    private static final int DRAWDOWN_DECIMALS = 18;

    private final StrategyAccount account;
    private final Map<AccountFigure, Decimal> values = new EnumMap<>(AccountFigure.class);
    private final Set<AccountFigure> known = EnumSet.noneOf(AccountFigure.class);
    private final Decimal first = new Decimal();
    private final Decimal second = new Decimal();
    private final Decimal value = new Decimal();
    private long scrape;

    AccountSnapshot(StrategyAccount account) {
        this.account = account;
        for (AccountFigure figure : AccountFigure.values()) {
            values.put(figure, new Decimal());
        }
    }

    /** NaN while it is unknown. The same scrape is answered from the same moment, no scrape from now. */
    double value(AccountFigure figure, long during) {
        if (during == 0 || during != scrape) {
            take();
            scrape = during;
        }
        return known.contains(figure) ? exact(figure).toDouble() : Double.NaN;
    }

    private void take() {
        known.clear();
        set(AccountFigure.PNL, account.pnl);
        set(AccountFigure.REALIZED, account.realized);
        set(AccountFigure.UNREALIZED, account.unrealized);
        set(AccountFigure.FEES, account.fees);
        set(AccountFigure.FUNDING, account.funding);
        if (account.hasDay) {
            set(AccountFigure.DAILY_PNL, first.set(account.pnl).subtract(account.dayStartPnl));
        }
        if (account.hasCapital) {
            takeEquity();
        }
        takeExposure();
    }

    private void takeEquity() {
        set(AccountFigure.EQUITY, first.set(account.capital).add(account.pnl));
        set(AccountFigure.HIGH_WATER_MARK, second.set(account.capital).add(account.highestPnl));
        if (second.signum() > 0) {
            first.set(account.highestPnl).subtract(account.pnl).divide(second, DRAWDOWN_DECIMALS);
            set(AccountFigure.DRAWDOWN, first);
        }
    }

    private void takeExposure() {
        first.setZero();
        second.setZero();
        for (Holding holding : account.holdings.values()) {
            if (holding.market.hasPrice && holding.market.isPriced()) {
                holding.market.toUsd(value.set(holding.quantity).multiply(holding.market.price));
                second.add(value);
                first.add(value.abs());
            }
        }
        set(AccountFigure.GROSS, first);
        set(AccountFigure.NET, second);
    }

    private void set(AccountFigure figure, Decimal exact) {
        exact(figure).set(exact);
        known.add(figure);
    }

    private Decimal exact(AccountFigure figure) {
        return requireNonNull(values.get(figure));
    }
}
