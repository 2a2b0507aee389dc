package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.testing.ScrapedMetrics;
import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Enumeration;
import io.prometheus.client.Gauge;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.Histogram;
import io.prometheus.client.Info;
import io.prometheus.client.Summary;
import java.io.IOException;
import java.util.AbstractList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimpleclientRegistryTest {
    private final MetricsRecorder recorder = TestExporter.recorder();
    private final CollectorRegistry registry = new CollectorRegistry();
    private final TestExporter exporter = new TestExporter(
            new PrometheusExporter(recorder, TestExporter.ANY_PORT, HealthReport.Source.NONE, registry));

    @AfterEach
    void stop() {
        exporter.close();
    }

    private void add(Collector.Type type, String name, Sample... samples) {
        add(new MetricFamilySamples(name, type, "Help \"me\".", List.of(samples)));
    }

    private void add(MetricFamilySamples... families) {
        registry.register(new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                return List.of(families);
            }
        });
    }

    /** As when another thread changes it while it is read, or as someone's own that is broken. */
    private static List<Sample> failing(Supplier<Sample> first) {
        return new AbstractList<>() {
            @Override
            public Sample get(int at) {
                return first.get();
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }

    private double left() throws IOException, InterruptedException {
        exporter.text();
        return exporter.text().value("peak_exporter_scrape_errors_total", Map.of("collector", "simpleclient"));
    }

    @Test
    void showsEveryTypeInBothFormats() throws IOException, InterruptedException {
        Counter.build("calls", "Calls.")
                .labelNames("a")
                .register(registry)
                .labels("x\"\n\\")
                .inc();
        Gauge.build("temperature", "T.").register(registry).set(Double.POSITIVE_INFINITY);
        Histogram.build("sizes", "S.")
                .labelNames("a")
                .register(registry)
                .labels("x")
                .observe(3);
        Summary.build("waits", "W.").quantile(0.5, 0.01).register(registry).observe(2);
        Info.build("app", "A.").register(registry).info("version", "1");
        Enumeration.build("mode", "M.").states("on", "off").register(registry).state("off");
        add(Collector.Type.UNKNOWN, "odd", new Sample("odd", List.of(), List.of(), 1, 1500L));
        for (ScrapedMetrics scrape : new ScrapedMetrics[] {exporter.text(), exporter.openMetrics()}) {
            assertThat(scrape.value("calls_total", Map.of("a", "x\"\n\\"))).isEqualTo(1);
            assertThat(scrape.value("temperature")).isInfinite();
            assertThat(scrape.value("sizes_bucket", Map.of("a", "x", "le", "+Inf")))
                    .isEqualTo(1);
            assertThat(scrape.value("waits", Map.of("quantile", "0.5"))).isEqualTo(2);
            assertThat(scrape.value("app_info", Map.of("version", "1"))).isEqualTo(1);
            assertThat(scrape.value("mode", Map.of("mode", "off"))).isEqualTo(1);
            assertThat(scrape.sample("odd", Map.of()).timestampSeconds()).hasValue(1.5);
            assertThat(scrape.samples("calls_created")).isEmpty();
        }
        assertThat(left()).isZero();
    }

    @Test
    void leavesOutWhatWouldBreakTheScrape() throws IOException, InterruptedException {
        add(Collector.Type.GAUGE, "bad name", new Sample("bad name", List.of(), List.of(), 1));
        add(Collector.Type.GAUGE, "bad_label", new Sample("bad_label", List.of("1"), List.of("x"), 1));
        add(Collector.Type.GAUGE, "bad_sample", new Sample("other", List.of(), List.of(), 1));
        var same = new Sample("twice", List.of(), List.of(), 1);
        add(Collector.Type.GAUGE, "twice", same, same);
        Gauge.build("good", "G.").register(registry).set(4);
        assertThat(exporter.openMetrics().value("good")).isEqualTo(4);
        assertThat(left()).isEqualTo(8);
    }

    @Test
    void leavesOutAHistogramWithoutTheBucketOfAll() throws IOException, InterruptedException {
        add(
                Collector.Type.HISTOGRAM,
                "half",
                new Sample("half_bucket", List.of("le"), List.of("1.0"), 1),
                new Sample("half_count", List.of(), List.of(), 2),
                new Sample("half_sum", List.of(), List.of(), 3));
        Gauge.build("good", "G.").register(registry).set(4);
        assertThat(exporter.openMetrics().samples("half_count")).isEmpty();
        assertThat(exporter.openMetrics().value("good")).isEqualTo(4);
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void leavesOutLabelsThatPrometheusWouldRefuseTheTargetFor() throws IOException, InterruptedException {
        add(Collector.Type.GAUGE, "reserved", new Sample("reserved", List.of("__name__"), List.of("other"), 1));
        add(
                Collector.Type.HISTOGRAM,
                "bucket",
                new Sample("bucket_bucket", List.of("le"), List.of("x"), 1),
                new Sample("bucket_bucket", List.of("le"), List.of("+Inf"), 1));
        add(Collector.Type.SUMMARY, "quantile", new Sample("quantile", List.of("quantile"), List.of("x"), 1));
        Gauge.build("good", "G.").register(registry).set(4);
        assertThat(exporter.text().value("good")).isEqualTo(4);
        assertThat(left()).isEqualTo(6);
    }

    @Test
    void leavesOutLabelsThatAreTheSameOnceTheyAreText() throws IOException, InterruptedException {
        add(
                Collector.Type.GAUGE,
                "halves",
                new Sample("halves", List.of("a"), List.of("\ud800"), 1),
                new Sample("halves", List.of("a"), List.of("\udc00"), 2));
        add(Collector.Type.GAUGE, "whole", new Sample("whole", List.of("a"), List.of("x\ud800"), 3));
        assertThat(exporter.openMetrics().samples("halves")).isEmpty();
        assertThat(exporter.openMetrics().value("whole", Map.of("a", "x\ufffd")))
                .isEqualTo(3);
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void losesOnlyTheFamiliesThatBreakWhileTheyAreRead() throws IOException, InterruptedException {
        var nullValue = new Sample("null_value", List.of("a"), Collections.singletonList(null), 1);
        add(
                new MetricFamilySamples(null, Collector.Type.GAUGE, "No name.", List.of()),
                new MetricFamilySamples("no_type", null, "No type.", List.of()),
                new MetricFamilySamples("no_samples", Collector.Type.GAUGE, "No samples.", null),
                new MetricFamilySamples("null_value", Collector.Type.GAUGE, "Null.", List.of(nullValue)),
                new MetricFamilySamples("changing", Collector.Type.GAUGE, "Changing.", failing(() -> {
                    throw new ConcurrentModificationException();
                })),
                new MetricFamilySamples("broken", Collector.Type.GAUGE, "Broken.", failing(() -> {
                    throw new AssertionError("broken");
                })),
                new GaugeMetricFamily("good", "Good.", 4));
        assertThat(exporter.openMetrics().value("good")).isEqualTo(4);
        assertThat(left()).isEqualTo(12);
    }

    @Test
    void leavesOutANameThatIsTaken() throws IOException, InterruptedException {
        recorder.gauge(MetricFamily.gauge("peak_x", "X.")).at().set(1);
        recorder.registry().counter("bridged_name").inc(2);
        Gauge.build("peak_x", "X.").register(registry).set(9);
        Gauge.build("bridged_name", "F.").register(registry).set(9);
        assertThat(exporter.openMetrics().value("peak_x")).isEqualTo(1);
        assertThat(exporter.openMetrics().value("bridged_name")).isEqualTo(2);
        assertThat(left()).isEqualTo(6);
    }

    @Test
    void keepsTheLinesOfOneMetricTogether() throws IOException, InterruptedException {
        add(
                Collector.Type.SUMMARY,
                "mixed",
                new Sample("mixed_count", List.of("a"), List.of("x"), 1),
                new Sample("mixed_count", List.of("a"), List.of("y"), 2),
                new Sample("mixed_sum", List.of("a"), List.of("x"), 3));
        assertThat(exporter.openMetrics().value("mixed_sum", Map.of("a", "x"))).isEqualTo(3);
    }

    @Test
    void showsTheJvmWithoutAComplaint() throws IOException, InterruptedException {
        registry.clear();
        try (var other = new TestExporter(new PrometheusExporter(
                recorder, TestExporter.ANY_PORT, HealthReport.Source.NONE, PrometheusExporter.jvmMetrics()))) {
            assertThat(other.openMetrics().value("jvm_classes_currently_loaded"))
                    .isPositive();
            assertThat(other.text().value("process_open_fds")).isPositive();
        }
        assertThat(left()).isZero();
    }
}
