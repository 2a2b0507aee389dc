package io.peaktrade.core.runtime;

import com.sun.management.OperatingSystemMXBean;
import io.peaktrade.core.MetricsRecorder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Properties;

/** Exports what this process takes of the machine, and which build it is; read at each scrape. */
public final class SystemMetrics {
    @Inject
    public SystemMetrics(MetricsRecorder recorder) {
        recorder.gauge(RuntimeFamilies.CPU_USAGE).read(SystemMetrics::cpuPercent);
        recorder.gauge(RuntimeFamilies.MEMORY_USAGE).read(new ResidentMemory()::mebibytes);
        Properties build = build();
        recorder.gauge(RuntimeFamilies.BUILD_INFO)
                .at(
                        build.getProperty("version"),
                        build.getProperty("revision"),
                        Runtime.version().toString())
                .set(1);
    }

    private static double cpuPercent() {
        double load = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuLoad()
                : Double.NaN;
        return load >= 0 ? 100 * load : Double.NaN;
    }

    private static Properties build() {
        var build = new Properties();
        try (InputStream file = SystemMetrics.class.getResourceAsStream("build.properties")) {
            build.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build;
    }
}
