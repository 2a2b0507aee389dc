package io.peaktrade.examples.replay;

import static java.math.RoundingMode.HALF_EVEN;

import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.portfolio.StrategyFigures;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the tracker and the book say of a strategy. */
record StrategyReport(
        StrategyFigures money, BigDecimal notionalUsd, BigDecimal slippageAdverseUsd, BigDecimal slippageFavorableUsd) {
    private static final int PLACES = 8;

    static StrategyReport of(String strategy, OrderTracker orders, Portfolio book) {
        return new StrategyReport(
                book.figures(strategy),
                orders.notionalUsd(strategy),
                orders.slippageAdverseUsd(strategy),
                orders.slippageFavorableUsd(strategy));
    }

    /** By the names of the report, in its decimals. */
    Map<String, String> figures() {
        var figures = new LinkedHashMap<String, String>();
        figures.put("realized_usd", plain(money.realizedUsd()));
        figures.put("unrealized_usd", plain(money.unrealizedUsd()));
        figures.put("fees_usd", plain(money.feesUsd()));
        figures.put("funding_usd", plain(money.fundingUsd()));
        figures.put("pnl_usd", plain(money.pnlUsd()));
        figures.put("notional_usd", plain(notionalUsd));
        figures.put("slippage_adverse_usd", plain(slippageAdverseUsd));
        figures.put("slippage_favorable_usd", plain(slippageFavorableUsd));
        putEquity(figures);
        return figures;
    }

    private void putEquity(Map<String, String> figures) {
        BigDecimal equity = money.equityUsd();
        BigDecimal highWaterMark = money.highWaterMarkUsd();
        if (equity != null && highWaterMark != null) {
            figures.put("equity_usd", plain(equity));
            figures.put(
                    "drawdown_ratio", plain(highWaterMark.subtract(equity).divide(highWaterMark, PLACES, HALF_EVEN)));
        }
    }

    /** Rounded half-even to eight places, without exponent and trailing zeros. */
    static String plain(BigDecimal value) {
        return value.setScale(PLACES, HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
