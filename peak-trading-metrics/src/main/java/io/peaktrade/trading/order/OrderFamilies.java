package io.peaktrade.trading.order;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.Scale;
import java.util.List;

/** The families of orders, their messages, latencies and fills. */
public final class OrderFamilies {
    public static final MetricFamily ORDERS = MetricFamily.counter(
            "peak_orders_total",
            "Status changes of orders: an order counts once in each status it reaches, so never sum over status.",
            Label.closed("status", OrderStatus.class),
            Label.open("symbol"));

    public static final MetricFamily SUBMITTED = MetricFamily.counter(
            "peak_orders_submitted_total",
            "Orders submitted, by the strategy that sent them and the venue they went to.",
            Label.open("strategy"),
            Label.open("venue"));

    public static final MetricFamily REJECTS = MetricFamily.counter(
            "peak_order_rejects_total",
            "Orders that a venue rejected, by its reason.",
            Label.open("venue"),
            Label.closed("reason", RejectReason.class));

    public static final MetricFamily MESSAGES = MetricFamily.counter(
            "peak_order_messages_total",
            "Messages sent to a venue about orders.",
            Label.open("venue"),
            Label.closed("type", MessageType.class));

    public static final MetricFamily INVALID = MetricFamily.counter(
            "peak_order_events_invalid_total",
            "Events of orders that contradict what was heard before or carry no usable number.",
            Label.closed("reason", InvalidEvent.class));

    public static final MetricFamily FORGOTTEN = MetricFamily.counter(
            "peak_orders_forgotten_total",
            "Open orders that were dropped because the bound on open orders was reached.",
            Label.open("venue"));

    public static final MetricFamily OPEN = MetricFamily.gauge(
            "peak_orders_open", "Orders that were submitted and have not ended.", Label.open("venue"));

    public static final MetricFamily OLDEST_UNACKED = MetricFamily.gauge(
            "peak_order_oldest_unacked_seconds",
            "Age of the oldest open order that the venue has neither acknowledged nor filled; 0 while there is none.",
            Label.open("venue"));

    public static final MetricFamily OPEN_NOTIONAL = MetricFamily.gauge(
            "peak_open_order_notional_usd",
            "What is left of open orders at their expected price, or at the mark where none was given, in USD.",
            Label.open("strategy"),
            Label.closed("side", Side.class));

    public static final MetricFamily FILLS = MetricFamily.counter(
            "peak_fills_total",
            "Fills of orders, by whether they added liquidity or took it.",
            Label.open("venue"),
            Label.closed("liquidity", Liquidity.class));

    public static final MetricFamily FILLS_UNPRICED = MetricFamily.counter(
            "peak_fills_unpriced_total",
            "Fills, fees and fundings in a currency that had no rate: positions moved, their money is not counted.",
            Label.open("strategy"));

    public static final MetricFamily FILL_NOTIONAL =
            usd("peak_fill_notional_usd_total", "What was traded: price by quantity of all fills, in USD.");

    public static final MetricFamily SLIPPAGE_ADVERSE =
            usd("peak_fill_slippage_adverse_usd_total", "What fills cost more than at the expected price, in USD.");

    public static final MetricFamily SLIPPAGE_FAVORABLE =
            usd("peak_fill_slippage_favorable_usd_total", "What fills cost less than at the expected price, in USD.");

    public static final MetricFamily ACK_DURATION =
            latency("peak_order_ack_duration_seconds", "Time from submitting an order to its acknowledgement.");

    public static final MetricFamily FILL_DURATION =
            latency("peak_order_fill_duration_seconds", "Time from submitting an order to its first fill.");

    public static final MetricFamily CANCEL_DURATION = latency(
            "peak_order_cancel_duration_seconds", "Time from the request to cancel an order to its cancellation.");

    public static final List<MetricFamily> ALL = List.of(
            ORDERS,
            SUBMITTED,
            REJECTS,
            MESSAGES,
            INVALID,
            FORGOTTEN,
            OPEN,
            OLDEST_UNACKED,
            OPEN_NOTIONAL,
            FILLS,
            FILLS_UNPRICED,
            FILL_NOTIONAL,
            SLIPPAGE_ADVERSE,
            SLIPPAGE_FAVORABLE,
            ACK_DURATION,
            FILL_DURATION,
            CANCEL_DURATION);

    private OrderFamilies() {}

    private static MetricFamily usd(String name, String help) {
        return MetricFamily.counter(name, help, Label.open("strategy")).withScale(Scale.MICRO);
    }

    private static MetricFamily latency(String name, String help) {
        return MetricFamily.histogram(
                name,
                help,
                Buckets.seconds(
                        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10),
                Label.open("venue"));
    }
}
