package io.peaktrade.resilience.retry;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of retries. */
public final class RetryFamilies {
    public static final MetricFamily ATTEMPTS = MetricFamily.counter(
            "peak_retry_attempts_total", "Retries made; the first call is no retry.", Label.open("operation"));

    public static final MetricFamily CALLS = MetricFamily.counter(
            "peak_retry_calls_total",
            "Calls with retries, by how they ended.",
            Label.open("operation"),
            Label.closed("outcome", RetryOutcome.class));

    public static final MetricFamily BUDGET_REMAINING = MetricFamily.gauge(
            "peak_retry_budget_remaining_ratio",
            "Share of the retry budget that is left; absent without a budget.",
            Label.open("operation"));

    /** The families of this package, which the root adds to the catalogue. */
    public static final List<MetricFamily> ALL = List.of(ATTEMPTS, CALLS, BUDGET_REMAINING);

    private RetryFamilies() {}
}
