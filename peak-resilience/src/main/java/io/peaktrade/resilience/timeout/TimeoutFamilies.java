package io.peaktrade.resilience.timeout;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of timeouts. */
public final class TimeoutFamilies {
    public static final MetricFamily TIMEOUTS = MetricFamily.counter(
            "peak_timeouts_total", "Calls that took longer than their timeout.", Label.open("operation"));

    public static final MetricFamily ABANDONED_TASKS = MetricFamily.gauge(
            "peak_abandoned_tasks", "Calls that still run although their timeout has passed.", Label.open("operation"));

    /** The families of this package, which the root adds to the catalogue. */
    public static final List<MetricFamily> ALL = List.of(TIMEOUTS, ABANDONED_TASKS);

    private TimeoutFamilies() {}
}
