package io.peaktrade.examples;

import static java.math.BigDecimal.ZERO;

import io.peaktrade.examples.venue.ExecutionReport.Filled;
import io.peaktrade.examples.venue.Order;
import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every trade of the day, one by one, which the summary tells and the counters can be held against. */
final class TradeLog {
    private final List<Trade> trades = new ArrayList<>();

    /** @param realizedUsd what it closed with, before fees; zero where it only opened */
    record Trade(Order order, BigDecimal expectedPrice, Filled fill, BigDecimal realizedUsd) {
        BigDecimal notionalUsd() {
            return fill.units().multiply(fill.priceUsd());
        }

        /** What it cost more than expected; negative when less. */
        BigDecimal slippageUsd() {
            BigDecimal difference = fill.priceUsd().subtract(expectedPrice).multiply(fill.units());
            return order.side() == Side.BUY ? difference : difference.negate();
        }
    }

    void add(Trade trade) {
        trades.add(trade);
    }

    List<Trade> of(String strategy) {
        return trades.stream()
                .filter(trade -> trade.order().strategy().equals(strategy))
                .toList();
    }

    long won(String strategy) {
        return of(strategy).stream()
                .filter(trade -> trade.realizedUsd().signum() > 0)
                .count();
    }

    long lost(String strategy) {
        return of(strategy).stream()
                .filter(trade -> trade.realizedUsd().signum() < 0)
                .count();
    }

    BigDecimal slippageUsd(String strategy) {
        return of(strategy).stream().map(Trade::slippageUsd).reduce(ZERO, BigDecimal::add);
    }

    BigDecimal notionalUsd(String strategy) {
        return of(strategy).stream().map(Trade::notionalUsd).reduce(ZERO, BigDecimal::add);
    }
}
