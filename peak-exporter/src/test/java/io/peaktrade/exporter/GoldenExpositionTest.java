package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoldenExpositionTest {
    /** Without the metrics of the monitoring itself. */
    private static final String PATH =
            "/metrics?name[]=peak_ack_duration_seconds&name[]=peak_orders_total&name[]=peak_notional_usd&name[]=peak_pnl_usd&name[]=peak_unknown&name[]=peak_size_count"
                    .replace("[]", "%5B%5D");

    private final MetricsRecorder recorder = TestExporter.recorder();

    @BeforeEach
    void record() {
        LabelledCounter orders = recorder.counter(MetricFamily.counter(
                "peak_orders_total",
                "Orders by \"status\",\nas C:\\venue says.",
                Label.closed("status", "filled", "other"),
                Label.open("symbol")));
        orders.at("filled", "BTC/USD").inc(3);
        recorder.counter(MetricFamily.counter("peak_notional_usd_total", "Money moved.")
                        .withScale(Scale.MICRO))
                .at()
                .add(1250.5);
        recorder.gauge(MetricFamily.gauge("peak_pnl_usd", "P&L.", Label.open("strategy")))
                .at("momentum")
                .set(-0.1);
        recorder.gauge(MetricFamily.gauge("peak_unknown", "Never set.")).at();
        recordLatencies();
    }

    private void recordLatencies() {
        LabelledHistogram latency = recorder.histogram(MetricFamily.histogram(
                "peak_ack_duration_seconds",
                "Time.",
                Buckets.seconds(0.00001, 0.005, 1, 2500000),
                Label.open("venue")));
        latency.at("kraken").record(4_000_000);
        latency.at("kraken").observe(2);
        recorder.histogram(MetricFamily.histogram("peak_size", "Size.", Buckets.of(Scale.ONE, 10)))
                .at()
                .record(11);
    }

    @Test
    void writesTextAsInTheGoldenFile() throws IOException, InterruptedException {
        try (var exporter = new TestExporter(recorder)) {
            var reply = exporter.get(PATH);
            assertThat(reply.body()).isEqualTo(golden("text.prom"));
            assertThat(reply.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(exporter.text().nonCanonicalBounds()).isEmpty();
        }
    }

    @Test
    void writesOpenMetricsAsInTheGoldenFile() throws IOException, InterruptedException {
        try (var exporter = new TestExporter(recorder)) {
            var reply = exporter.send(exporter.request(PATH).header("Accept", TestExporter.OPEN_METRICS));
            assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo(golden("openmetrics.prom"));
            assertThat(reply.headers().firstValue("Content-Type"))
                    .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
        }
    }

    @Test
    void saysTheSameInBothFormats() throws IOException, InterruptedException {
        try (var exporter = new TestExporter(recorder)) {
            assertThat(exporter.openMetrics().values())
                    .isEqualTo(exporter.text().values())
                    .isNotEmpty();
        }
    }

    private static String golden(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(GoldenExpositionTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
