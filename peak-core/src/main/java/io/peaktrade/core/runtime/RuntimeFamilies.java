package io.peaktrade.core.runtime;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families that describe the running process. */
public final class RuntimeFamilies {
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

    public static final List<MetricFamily> ALL = List.of(CPU_USAGE, MEMORY_USAGE, BUILD_INFO);

    private RuntimeFamilies() {}
}
