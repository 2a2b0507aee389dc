package io.peaktrade.trading.supervision;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of supervision. */
public final class SupervisionFamilies {
    public static final MetricFamily HEARTBEAT = MetricFamily.gauge(
            "peak_strategy_heartbeat_timestamp_seconds",
            "When the strategy last showed a sign of life, as a Unix time; absent once it is stopped.",
            Label.open("strategy"));

    public static final MetricFamily HEARTBEAT_INTERVAL = MetricFamily.gauge(
            "peak_strategy_heartbeat_interval_seconds",
            "How often the strategy promises to show a sign of life; absent once it is stopped.",
            Label.open("strategy"));

    public static final MetricFamily RECONCILE_BREAKS = MetricFamily.gauge(
            "peak_reconcile_breaks",
            "Differences between our books and the venue's that the last comparison found.",
            Label.open("venue"),
            Label.closed("kind", BreakKind.class));

    public static final MetricFamily RECONCILE_OLDEST_BREAK = MetricFamily.gauge(
            "peak_reconcile_oldest_break_seconds",
            "Age of the difference that has been there longest; 0 while there is none.",
            Label.open("venue"),
            Label.closed("kind", BreakKind.class));

    public static final MetricFamily RECONCILE_LAST_SUCCESS = MetricFamily.gauge(
            "peak_reconcile_last_success_timestamp_seconds",
            "When the venue's books were last compared with ours, as a Unix time: the longest ago of its comparisons.",
            Label.open("venue"));

    public static final MetricFamily RECONCILE_INTERVAL = MetricFamily.gauge(
            "peak_reconcile_interval_seconds",
            "How often the venue's books are to be compared with ours.",
            Label.open("venue"));

    public static final MetricFamily DROP_COPY_LAST_EVENT = MetricFamily.gauge(
            "peak_drop_copy_last_event_timestamp_seconds",
            "When the venue's drop copy last told of an event, as a Unix time.",
            Label.open("venue"));

    public static final List<MetricFamily> ALL = List.of(
            HEARTBEAT,
            HEARTBEAT_INTERVAL,
            RECONCILE_BREAKS,
            RECONCILE_OLDEST_BREAK,
            RECONCILE_LAST_SUCCESS,
            RECONCILE_INTERVAL,
            DROP_COPY_LAST_EVENT);

    private SupervisionFamilies() {}
}
