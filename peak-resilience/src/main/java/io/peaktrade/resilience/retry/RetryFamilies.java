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
            Label.closed("outcome", "first_try", "after_retry", "exhausted", "aborted"));

    /** What the root contributes to the catalogue. */
    public static final List<MetricFamily> ALL = List.of(ATTEMPTS, CALLS);

    private RetryFamilies() {}
}
