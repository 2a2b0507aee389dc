package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelValuesTest {
    private static final String[] VALUES = {
        "", "a\nb", "\"", "\\", "\\n", "\u0000", "\ud83d\ude80 €", "x".repeat(10_240), "a\rb\t", "\u2028", "ü,}{= #"
    };

    private final MetricsRecorder recorder = TestExporter.recorder();

    @Test
    void arriveAsTheyWereGiven() throws IOException, InterruptedException {
        var counter = recorder.counter(MetricFamily.counter("peak_test_total", "Test.", Label.open("value")));
        var histogram = recorder.histogram(
                MetricFamily.histogram("peak_test_seconds", "Test.", Buckets.seconds(1), Label.open("value")));
        for (String value : VALUES) {
            counter.at(value).inc(value.length());
            histogram.at(value).observe(value.length());
        }
        try (var exporter = new TestExporter(recorder)) {
            for (ScrapedMetrics scrape : new ScrapedMetrics[] {exporter.text(), exporter.openMetrics()}) {
                assertThat(scrape.samples("peak_test_total")).hasSize(VALUES.length);
                for (String value : VALUES) {
                    assertThat(scrape.value("peak_test_total", Map.of("value", value)))
                            .isEqualTo(value.length());
                    assertThat(scrape.value("peak_test_seconds_sum", Map.of("value", value)))
                            .isEqualTo(value.length());
                }
            }
        }
    }

    @Test
    void thatAreNoTextAreMended() throws IOException, InterruptedException {
        recorder.counter(MetricFamily.counter("peak_test_total", "Test.", Label.open("value")))
                .at("a\ud83db")
                .inc();
        try (var exporter = new TestExporter(recorder)) {
            assertThat(exporter.openMetrics().value("peak_test_total", Map.of("value", "a\ufffdb")))
                    .isEqualTo(1);
        }
    }
}
