package io.peaktrade.core;

import java.util.List;

/** The families of this module. */
public final class CoreFamilies {
    public static final MetricFamily REQUEST_DURATION = MetricFamily.histogram(
            "peak_request_duration_seconds",
            "Duration of requests and other monitored operations.",
            Buckets.seconds(
                    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10),
            Label.open("operation"),
            Label.closed("outcome", Outcome.class));

    public static final MetricFamily CPU_USAGE =
            MetricFamily.gauge("peak_cpu_usage_percent", "CPU use of this process, 0 to 100 percent of the machine.");

    public static final MetricFamily MEMORY_USAGE = MetricFamily.gauge(
            "peak_memory_usage_mb",
            "Resident memory of this process in units of 2^20 bytes; heap and non-heap where the system does not tell.");

    public static final MetricFamily BUILD_INFO = MetricFamily.gauge(
            "peak_build_info",
            "Always 1; the labels say which build of Peak Trade monitoring runs on which Java.",
            Label.open("version"),
            Label.open("revision"),
            Label.open("java"));

    public static final MetricFamily OVERFLOW = MetricFamily.counter(
            "peak_recorder_overflow_total",
            "Recordings whose label set came after the cap of its metric was reached.",
            Label.open("metric"));

    public static final MetricFamily REJECTED = MetricFamily.counter(
            "peak_recorder_rejected_total",
            "Values and labels that could not be recorded as they were given.",
            Label.open("metric"),
            Label.closed("reason", Rejections.Reason.class));

    /** What {@link CoreModule} puts into the catalogue. */
    public static final List<MetricFamily> ALL =
            List.of(REQUEST_DURATION, CPU_USAGE, MEMORY_USAGE, BUILD_INFO, OVERFLOW, REJECTED);

    private CoreFamilies() {}
}
