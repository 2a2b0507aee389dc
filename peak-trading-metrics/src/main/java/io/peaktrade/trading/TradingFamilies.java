package io.peaktrade.trading;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of this module. */
public final class TradingFamilies {
    public static final MetricFamily ORDERS = MetricFamily.counter(
            "peak_orders_total",
            "Status changes of orders: an order counts once in each status it reaches, so never sum over status.",
            Label.closed("status", OrderStatus.class),
            Label.open("symbol"));

    public static final MetricFamily PNL = MetricFamily.gauge(
            "peak_pnl_usd",
            "Profit and loss since the start of the strategy's day, in USD, realized and unrealized, after fees.",
            Label.open("strategy"));

    public static final MetricFamily POSITION = MetricFamily.gauge(
            "peak_position_size",
            "Net position over all strategies, in units of the symbol, negative when short.",
            Label.open("symbol"));

    public static final MetricFamily BACKTEST_DURATION = MetricFamily.histogram(
            "peak_backtest_duration_seconds",
            "Duration of backtests.",
            Buckets.seconds(0.1, 0.5, 1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600),
            Label.open("strategy"));

    /** What {@link TradingMetricsModule} puts into the catalogue. */
    public static final List<MetricFamily> ALL = List.of(ORDERS, PNL, POSITION, BACKTEST_DURATION);

    private TradingFamilies() {}
}
