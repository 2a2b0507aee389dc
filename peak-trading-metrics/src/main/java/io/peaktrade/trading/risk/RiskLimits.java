package io.peaktrade.trading.risk;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.portfolio.Exposure;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.portfolio.PortfolioFamilies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a desk as gauges beside the values of its book, for alerts and dashboards, and {@link #breaches} for the
 * program itself. May be changed at any time; 0, or none at all, means that there is no limit. Money is in USD, ratios
 * are parts of one. Never throws: what is no number from 0 on is rejected and counted. Safe for all threads.
 */
public final class RiskLimits {
    private final LabelledGauge position;
    private final LabelledGauge exposure;
    private final LabelledGauge drawdown;
    private final LabelledGauge dailyLoss;
    private final LabelledGauge openOrderNotional;
    private final LabelledGauge messageRate;
    private final LabelledGauge orderToTrade;
    private final List<LimitCheck> checks;

    /** @param book whose values the limits stand beside; it is made first, so that its series are there */
    public RiskLimits(MetricsRecorder recorder, Portfolio book) {
        requireNonNull(book, "book is null");
        position = recorder.gauge(RiskFamilies.POSITION_LIMIT);
        exposure = recorder.gauge(RiskFamilies.EXPOSURE_LIMIT);
        drawdown = recorder.gauge(RiskFamilies.DRAWDOWN_LIMIT);
        dailyLoss = recorder.gauge(RiskFamilies.DAILY_LOSS_LIMIT);
        openOrderNotional = recorder.gauge(RiskFamilies.OPEN_NOTIONAL_LIMIT);
        messageRate = recorder.gauge(RiskFamilies.MESSAGE_LIMIT);
        orderToTrade = recorder.gauge(RiskFamilies.ORDER_TO_TRADE_LIMIT);
        checks = List.of(
                new LimitCheck(
                        position, recorder.gauge(PortfolioFamilies.POSITION), Math::abs, (size, most) -> size > most),
                reached(exposure, recorder.gauge(PortfolioFamilies.EXPOSURE), Math::abs),
                reached(drawdown, recorder.gauge(PortfolioFamilies.DRAWDOWN), ratio -> ratio),
                reached(dailyLoss, recorder.gauge(PortfolioFamilies.DAILY_PNL), pnl -> -pnl),
                reached(openOrderNotional, recorder.gauge(OrderFamilies.OPEN_NOTIONAL), usd -> usd));
    }

    /** The largest size that the net position over all strategies may have, long or short. */
    public void position(@Nullable String symbol, double size) {
        set(position, size, symbol);
    }

    public void position(@Nullable String symbol, BigDecimal size) {
        position(symbol, size.doubleValue());
    }

    /** The largest exposure of the strategy; the net one is limited in both directions. */
    public void exposure(@Nullable String strategy, Exposure kind, double usd) {
        set(exposure, usd, strategy, kind.text());
    }

    public void exposure(@Nullable String strategy, Exposure kind, BigDecimal usd) {
        exposure(strategy, kind, usd.doubleValue());
    }

    /** The largest part of its high-water mark that the strategy may lose, like 0.1. */
    public void drawdown(@Nullable String strategy, double ratio) {
        set(drawdown, ratio, strategy);
    }

    public void drawdown(@Nullable String strategy, BigDecimal ratio) {
        drawdown(strategy, ratio.doubleValue());
    }

    /** The most that the strategy may lose in a day, as a positive number. */
    public void dailyLoss(@Nullable String strategy, double usd) {
        set(dailyLoss, usd, strategy);
    }

    public void dailyLoss(@Nullable String strategy, BigDecimal usd) {
        dailyLoss(strategy, usd.doubleValue());
    }

    /** The largest notional of the strategy's open orders, on each side. */
    public void openOrderNotional(@Nullable String strategy, double usd) {
        set(openOrderNotional, usd, strategy, Side.BUY.text());
        set(openOrderNotional, usd, strategy, Side.SELL.text());
    }

    public void openOrderNotional(@Nullable String strategy, BigDecimal usd) {
        openOrderNotional(strategy, usd.doubleValue());
    }

    /** The most order messages a second that the venue takes. */
    public void messageRate(@Nullable String venue, double perSecond) {
        set(messageRate, perSecond, venue);
    }

    public void messageRate(@Nullable String venue, BigDecimal perSecond) {
        messageRate(venue, perSecond.doubleValue());
    }

    /** The most order messages for each fill of the day that the venue takes. */
    public void orderToTrade(@Nullable String venue, double ratio) {
        set(orderToTrade, ratio, venue);
    }

    public void orderToTrade(@Nullable String venue, BigDecimal ratio) {
        orderToTrade(venue, ratio.doubleValue());
    }

    /** The limits of symbols and strategies that are breached now. A position may be as large as its limit; all else is a breach there. */
    public List<LimitBreach> breaches() {
        var breaches = new ArrayList<LimitBreach>();
        checks.forEach(check -> check.check(breaches::add));
        return breaches;
    }

    private static LimitCheck reached(LabelledGauge limits, LabelledGauge values, DoubleUnaryOperator size) {
        return new LimitCheck(limits, values, size, (value, limit) -> value >= limit);
    }

    private static void set(LabelledGauge limit, double value, @Nullable String... labels) {
        limit.at(labels).set(value < 0 ? Double.NaN : value);
    }
}
