package io.peaktrade.resilience.limit;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of bulkheads and rate limiters. */
public final class LimitFamilies {
    public static final MetricFamily BULKHEAD_AVAILABLE = MetricFamily.gauge(
            "peak_bulkhead_available_permits",
            "How many more calls the bulkhead would let through now.",
            Label.open("name"));

    public static final MetricFamily BULKHEAD_MAX = MetricFamily.gauge(
            "peak_bulkhead_max_permits", "How many calls the bulkhead lets run at one time.", Label.open("name"));

    public static final MetricFamily BULKHEAD_REJECTED = MetricFamily.counter(
            "peak_bulkhead_rejected_total", "Calls that the bulkhead did not let through.", Label.open("name"));

    public static final MetricFamily RATE_LIMITER_REJECTED = MetricFamily.counter(
            "peak_rate_limiter_rejected_total", "Calls that the rate limiter did not let through.", Label.open("name"));

    public static final MetricFamily RATE_LIMITER_WAIT = MetricFamily.histogram(
            "peak_rate_limiter_wait_seconds",
            "How long calls that the rate limiter let through had waited; most of them not at all.",
            Buckets.seconds(0.0001, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
            Label.open("name"));

    /** The families of this package, which the root adds to the catalogue. */
    public static final List<MetricFamily> ALL =
            List.of(BULKHEAD_AVAILABLE, BULKHEAD_MAX, BULKHEAD_REJECTED, RATE_LIMITER_REJECTED, RATE_LIMITER_WAIT);

    private LimitFamilies() {}
}
