package io.peaktrade.resilience.health;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of health checks. */
public final class HealthFamilies {
    public static final MetricFamily STATUS = MetricFamily.gauge(
            "peak_health_check_status",
            "1=healthy, 0=unhealthy: also when the check threw, hung, has expired or has not run yet.",
            Label.open("service"));

    public static final MetricFamily LAST_RUN = MetricFamily.gauge(
            "peak_health_check_last_run_timestamp_seconds",
            "When the health check ended last, in Unix seconds.",
            Label.open("service"));

    public static final MetricFamily INTERVAL = MetricFamily.gauge(
            "peak_health_check_interval_seconds",
            "Time from one scheduled run of the health check to the next.",
            Label.open("service"));

    /** The families of this package, which the root adds to the catalogue. */
    public static final List<MetricFamily> ALL = List.of(STATUS, LAST_RUN, INTERVAL);

    private HealthFamilies() {}
}
