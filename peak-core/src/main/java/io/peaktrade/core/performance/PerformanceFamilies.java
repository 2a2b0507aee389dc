package io.peaktrade.core.performance;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The family of monitored operations. */
public final class PerformanceFamilies {
    public static final MetricFamily REQUEST_DURATION = MetricFamily.histogram(
            "peak_request_duration_seconds",
            "Duration of requests and other monitored operations.",
            Buckets.seconds(
                    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10),
            Label.open("operation"),
            Label.closed("outcome", Outcome.class));

    public static final List<MetricFamily> ALL = List.of(REQUEST_DURATION);

    private PerformanceFamilies() {}
}
