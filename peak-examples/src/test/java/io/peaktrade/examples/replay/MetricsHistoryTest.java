package io.peaktrade.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.testing.ExpositionReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsHistoryTest {
    private static final MetricFamily FILLS =
            MetricFamily.counter("peak_test_fills_total", "Fills.", Label.open("venue"));
    private static final MetricFamily PNL = MetricFamily.gauge("peak_test_pnl_usd", "P&L.", Label.open("strategy"));
    private static final MetricFamily LATENCY =
            MetricFamily.histogram("peak_test_seconds", "Latency.", Buckets.seconds(0.1, 1), Label.open("venue"));

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final MetricsHistory history = new MetricsHistory(recorder);

    @Test
    void keepsEachMetricTogetherAndInTheOrderOfTime() throws Exception {
        LabelledCounter fills = recorder.counter(FILLS);
        fills.inc("kraken");
        history.sample(60);
        fills.inc("cme");
        fills.inc("kraken");
        history.sample(120);
        assertThat(lines("peak_test_fills"))
                .containsExactly(
                        "# HELP peak_test_fills Fills.",
                        "# TYPE peak_test_fills counter",
                        "peak_test_fills_total{venue=\"kraken\",env=\"backtest\",instance=\"replay\",job=\"peak-trade\"} 1 60",
                        "peak_test_fills_total{venue=\"kraken\",env=\"backtest\",instance=\"replay\",job=\"peak-trade\"} 2 120",
                        "peak_test_fills_total{venue=\"cme\",env=\"backtest\",instance=\"replay\",job=\"peak-trade\"} 1 120");
    }

    @Test
    void leavesAGaugeOutWhileNobodyKnowsItsValue() throws Exception {
        var pnl = recorder.gauge(PNL);
        history.sample(60);
        pnl.at("carry").set(1.5);
        history.sample(120);
        history.sample(180);
        pnl.remove("carry");
        history.sample(240);
        pnl.at("carry").set(-2);
        history.sample(300);
        assertThat(lines("peak_test_pnl_usd{"))
                .extracting(line -> line.substring(line.indexOf("} ") + 2))
                .containsExactly("1.5 120", "1.5 180", "-2 300");
    }

    @Test
    void writesTheBucketsOfAMinuteBeforeThoseOfTheNext() throws Exception {
        recorder.histogram(LATENCY).at("kraken").record(50_000_000);
        history.sample(60);
        history.sample(120);
        assertThat(lines("peak_test_seconds_"))
                .hasSize(10)
                .allMatch(line -> line.endsWith(" 60") || line.endsWith(" 120"))
                .first()
                .asString()
                .startsWith("peak_test_seconds_bucket{venue=\"kraken\",le=\"0.1\"");
        assertThat(text().indexOf(" 120\n", text().indexOf("peak_test_seconds_bucket")))
                .isGreaterThan(text().indexOf("peak_test_seconds_sum"));
    }

    @Test
    void isOpenMetricsToTheLetter() throws Exception {
        recorder.counter(FILLS).inc("a \"venue\" of\\two\nlines");
        recorder.histogram(LATENCY).at("kraken").record(50_000_000);
        recorder.gauge(PNL).at("carry").set(1e15);
        history.sample(60);
        history.sample(120);
        assertThat(ExpositionReader.openMetrics(text()).families()).hasSizeGreaterThan(3);
    }

    private List<String> lines(String part) throws IOException {
        return Arrays.stream(text().split("\n"))
                .filter(line -> line.matches("(# \\w+ )?" + Pattern.quote(part) + ".*"))
                .toList();
    }

    private String text() throws IOException {
        var text = new StringBuilder();
        history.write(text);
        return text.toString();
    }
}
