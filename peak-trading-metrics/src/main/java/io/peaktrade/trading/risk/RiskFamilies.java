package io.peaktrade.trading.risk;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.portfolio.Exposure;
import java.util.List;

/** The families of risk. */
public final class RiskFamilies {
    public static final MetricFamily POSITION_LIMIT = MetricFamily.gauge(
            "peak_position_limit_size",
            "Largest size, long or short, that the position may have; 0 means none.",
            Label.open("symbol"));

    public static final MetricFamily EXPOSURE_LIMIT = MetricFamily.gauge(
            "peak_exposure_limit_usd",
            "Largest exposure that the strategy may have, in USD; 0 means none.",
            Label.open("strategy"),
            Label.closed("kind", Exposure.class));

    public static final MetricFamily DRAWDOWN_LIMIT = MetricFamily.gauge(
            "peak_drawdown_limit_ratio",
            "Largest drawdown that the strategy may have, as a part of its high-water mark; 0 means none.",
            Label.open("strategy"));

    public static final MetricFamily DAILY_LOSS_LIMIT = MetricFamily.gauge(
            "peak_daily_loss_limit_usd",
            "Most that the strategy may lose in a day, in USD, as a positive number; 0 means none.",
            Label.open("strategy"));

    public static final MetricFamily OPEN_NOTIONAL_LIMIT = MetricFamily.gauge(
            "peak_open_order_notional_limit_usd",
            "Largest notional that the strategy's open orders of the side may have, in USD; 0 means none.",
            Label.open("strategy"),
            Label.closed("side", Side.class));

    public static final MetricFamily MESSAGE_LIMIT = MetricFamily.gauge(
            "peak_order_message_limit_per_second",
            "Most order messages a second that the venue takes (RTS 6, article 15); 0 means none.",
            Label.open("venue"));

    public static final MetricFamily ORDER_TO_TRADE_LIMIT = MetricFamily.gauge(
            "peak_order_to_trade_limit_ratio",
            "Most order messages for a fill over the day that the venue takes (RTS 9); 0 means none.",
            Label.open("venue"));

    public static final MetricFamily PRETRADE_BLOCKS = MetricFamily.counter(
            "peak_pretrade_blocks_total",
            "Orders that a control of the program blocked before they left.",
            Label.open("strategy"),
            Label.closed("control", PretradeControl.class));

    public static final MetricFamily KILL_ENGAGED = MetricFamily.gauge(
            "peak_kill_switch_engaged",
            "1 while the kill switch of the scope is engaged, 0 else.",
            Label.open("scope"));

    public static final MetricFamily KILL_LAST_DRILL = MetricFamily.gauge(
            "peak_kill_switch_last_drill_timestamp_seconds",
            "When the kill switch of the scope was last drilled, as a Unix time.",
            Label.open("scope"));

    public static final MetricFamily KILL_ACTIVATIONS = MetricFamily.counter(
            "peak_kill_switch_activations_total",
            "How often the kill switch of the scope was engaged.",
            Label.open("scope"),
            Label.closed("reason", KillReason.class));

    public static final MetricFamily KILL_OPEN_ORDERS = MetricFamily.gauge(
            "peak_kill_switch_open_orders",
            "Orders of the scope that are still open; only while it is engaged. An order counts in the narrowest scope.",
            Label.open("scope"));

    public static final MetricFamily KILL_CLEARED_DURATION = MetricFamily.histogram(
            "peak_kill_switch_orders_cleared_duration_seconds",
            "Time from engaging the kill switch until no order of its scope was open.",
            Buckets.seconds(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
            Label.open("scope"));

    public static final MetricFamily KILL_BYPASSED = MetricFamily.counter(
            "peak_kill_switch_bypassed_orders_total",
            "Orders that were submitted although the kill switch of their scope was engaged.",
            Label.open("scope"));

    public static final MetricFamily MARGIN = MetricFamily.gauge(
            "peak_margin_ratio", "Margin in use at the venue over the margin there is.", Label.open("venue"));

    public static final MetricFamily MARGIN_LIMIT = MetricFamily.gauge(
            "peak_margin_limit_ratio",
            "Margin ratio at the venue that must not be passed; 0 means none.",
            Label.open("venue"));

    public static final MetricFamily LIQUIDATION_DISTANCE = MetricFamily.gauge(
            "peak_liquidation_distance_ratio",
            "Distance of the mark from the liquidation price, as a part of the mark.",
            Label.open("venue"),
            Label.open("symbol"));

    public static final MetricFamily BALANCE = MetricFamily.gauge(
            "peak_balance",
            "Balance at the venue, in units of the asset; locked is what open orders hold.",
            Label.open("venue"),
            Label.open("asset"),
            Label.closed("state", "free", "locked"));

    public static final MetricFamily FUNDING_RATE = MetricFamily.gauge(
            "peak_funding_rate_ratio",
            "What a long position pays at the next funding, as a part of its notional; negative when it is paid.",
            Label.open("venue"),
            Label.open("symbol"));

    public static final List<MetricFamily> ALL = List.of(
            POSITION_LIMIT,
            EXPOSURE_LIMIT,
            DRAWDOWN_LIMIT,
            DAILY_LOSS_LIMIT,
            OPEN_NOTIONAL_LIMIT,
            MESSAGE_LIMIT,
            ORDER_TO_TRADE_LIMIT,
            PRETRADE_BLOCKS,
            KILL_ENGAGED,
            KILL_LAST_DRILL,
            KILL_ACTIVATIONS,
            KILL_OPEN_ORDERS,
            KILL_CLEARED_DURATION,
            KILL_BYPASSED,
            MARGIN,
            MARGIN_LIMIT,
            LIQUIDATION_DISTANCE,
            BALANCE,
            FUNDING_RATE);

    private RiskFamilies() {}
}
