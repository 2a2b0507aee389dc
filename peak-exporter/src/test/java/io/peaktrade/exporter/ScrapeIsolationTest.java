package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.HealthReport;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.GaugeMetricFamily;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScrapeIsolationTest {
    private static final MetricFamily FAMILY = MetricFamily.gauge("peak_test", "Test.", Label.open("number"));

    private final MetricsRecorder recorder = TestExporter.recorder();
    private final LabelledGauge gauge = recorder.gauge(FAMILY);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void release() {
        release.countDown();
    }

    private double hang() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 7;
    }

    private static double fail() {
        throw new AssertionError("broken");
    }

    private void read(int count, DoubleSupplier source) {
        for (int i = 0; i < count; i++) {
            gauge.read(source, "value-" + i);
        }
    }

    private static Map<String, String> series() {
        return Map.of("collector", "series");
    }

    @Test
    void leavesOutOneThatFailsAndOneThatHangsOfFifty() throws IOException, InterruptedException {
        gauge.read(ScrapeIsolationTest::fail, "a");
        read(24, () -> 1);
        gauge.read(this::hang, "b");
        for (int i = 24; i < 47; i++) {
            gauge.read(() -> 1, "value-" + i);
        }
        recorder.gauge(MetricFamily.gauge("peak_other", "Other.", Label.open("x")))
                .read(() -> 2, "y");
        try (var exporter = new TestExporter(recorder)) {
            Exposition scrape = exporter.text();
            assertThat(scrape.samples("peak_test")).hasSize(47);
            assertThat(scrape.value("peak_other")).isEqualTo(2);
            assertThat(scrape.value("peak_exporter_scrape_errors_total", series()))
                    .isEqualTo(2);
        }
    }

    @Test
    void skipsWhatHangsUntilItAnswersAgain() throws IOException, InterruptedException {
        gauge.read(this::hang, "a");
        try (var exporter = new TestExporter(recorder)) {
            assertThat(exporter.text().samples("peak_test")).isEmpty();
            var impatient = exporter.request("/metrics").timeout(Duration.ofSeconds(60));
            assertThat(exporter.send(impatient.header("X-Prometheus-Scrape-Timeout-Seconds", "0.1"))
                            .statusCode())
                    .isEqualTo(200);
            release.countDown();
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(exporter.text().value("peak_test")).isEqualTo(7));
        }
    }

    @Test
    void asksWhatHangsOnOneThreadOnly() throws IOException, InterruptedException {
        var asked = new AtomicInteger();
        gauge.read(
                () -> {
                    asked.incrementAndGet();
                    return hang();
                },
                "a");
        try (var exporter = new TestExporter(recorder)) {
            for (int i = 0; i < 3; i++) {
                exporter.send(exporter.request("/metrics").header("X-Prometheus-Scrape-Timeout-Seconds", "0.1"));
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void countsASourceThatCountsBelowZeroAsFailing() throws IOException, InterruptedException {
        recorder.counter(MetricFamily.counter("peak_down_total", "Down.")).read(() -> -1);
        try (var exporter = new TestExporter(recorder)) {
            assertThat(exporter.openMetrics().samples("peak_down_total")).isEmpty();
            assertThat(exporter.text().value("peak_exporter_scrape_errors_total", series()))
                    .isEqualTo(2);
        }
    }

    @Test
    void leavesOutACollectorThatFails() throws IOException, InterruptedException {
        var registry = new CollectorRegistry();
        registry.register(collector(() -> new GaugeMetricFamily("good", "Good.", 1)));
        registry.register(collector(() -> {
            throw new IllegalStateException("broken");
        }));
        var exporter = new PrometheusExporter(recorder, TestExporter.ANY_PORT, HealthReport.Source.NONE, registry);
        try (var running = new TestExporter(exporter)) {
            Exposition scrape = running.openMetrics();
            assertThat(scrape.value("good")).isEqualTo(1);
            assertThat(scrape.value("peak_exporter_scrape_errors_total", Map.of("collector", "simpleclient")))
                    .isEqualTo(1);
        }
    }

    private static Collector collector(Supplier<Collector.MetricFamilySamples> family) {
        return new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                return List.of(family.get());
            }
        };
    }
}
