package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.MetricRegistryListener;
import com.sun.management.UnixOperatingSystemMXBean;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an exporter that is stopped leaves behind, whether anybody asked it for anything or not. */
class LeavesNothingTest {
    /** Before idle threads would end by themselves. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<MetricRegistryListener> listeners = new ArrayList<>();
    private final MetricRegistry registry = new MetricRegistry() {
        @Override
        public void addListener(MetricRegistryListener listener) {
            listeners.add(listener);
            super.addListener(listener);
        }

        @Override
        public void removeListener(MetricRegistryListener listener) {
            listeners.remove(listener);
            super.removeListener(listener);
        }
    };
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final UnixOperatingSystemMXBean process =
            (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<String> threads = threads();
    private final long descriptors = process.getOpenFileDescriptorCount();

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("peak-exporter.*|HTTP-Dispatcher.*|.*timeout-task|prometheus-http.*"))
                .toList();
    }

    private PrometheusExporter exporter() {
        return new PrometheusExporter(
                recorder, TestExporter.ANY_PORT, HealthReport.Source.NONE, new CollectorRegistry());
    }

    private void assertNothingIsLeft() {
        assertThat(listeners).isEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(threads()).hasSameSizeAs(threads));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(process.getOpenFileDescriptorCount()).isLessThan(descriptors + 50));
    }

    @Test
    void afterAThousandStartsAndStops() {
        for (int i = 0; i < 1000; i++) {
            var exporter = exporter();
            exporter.start();
            exporter.close();
        }
        assertNothingIsLeft();
    }

    @Test
    void afterScrapesThatPolledAndWereAnswered() throws IOException, InterruptedException {
        recorder.gauge(MetricFamily.gauge("peak_polled", "Polled.")).read(() -> 1);
        for (int i = 0; i < 10; i++) {
            try (var exporter = new TestExporter(exporter())) {
                assertThat(exporter.text().value("peak_polled")).isEqualTo(1);
            }
        }
        assertNothingIsLeft();
    }

    @Test
    void whenThePortIsTaken() {
        try (var first = new TestExporter(exporter())) {
            var second = new PrometheusExporter(
                    recorder,
                    ExporterSettings.DEFAULT.withPort(first.port()),
                    HealthReport.Source.NONE,
                    new CollectorRegistry());
            assertThat(catchThrowable(second::start)).hasMessageContaining("in use");
        }
        assertNothingIsLeft();
    }

    @Test
    void ofTheCollectorsOfTheJvmButOneOfEachForAllExporters() {
        assertThat(collectors()).isEqualTo(collectors());
    }

    /** Those of simpleclient listen to the garbage collectors, and cannot be told to stop. */
    private static Object collectors() {
        try {
            var collectors = CollectorRegistry.class.getDeclaredMethod("collectors");
            collectors.setAccessible(true);
            return collectors.invoke(PrometheusExporter.jvmMetrics());
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("simpleclient keeps its collectors elsewhere", changed);
        }
    }
}
