package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import org.junit.jupiter.api.Test;

class SeriesViewTest {
    private static final Label SYMBOL = Label.open("symbol");

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());

    @Test
    void readsTheStepsOfCountersFromOnePlaceToAnother() {
        LabelledCounter fills = recorder.counter(MetricFamily.counter("test_fills_total", "Fills.", SYMBOL));
        fills.inc("BTC/USD");
        fills.at("ETH/USD").inc(5);
        fills.at("SOL/USD").inc(7);
        assertThat(read(fills.view(), 1, 3)).containsExactly(5, 7);
        assertThat(fills.view().isReadFromSources()).isFalse();
    }

    @Test
    void readsTheBitsOfGauges() {
        LabelledGauge position = recorder.gauge(MetricFamily.gauge("test_position", "Position.", SYMBOL));
        position.at("BTC/USD").set(0.5);
        assertThat(Double.longBitsToDouble(read(position.view(), 0, 1)[0])).isEqualTo(0.5);
    }

    @Test
    void readsTheBucketsOfHistogramsAndThenTheSum() {
        LabelledHistogram latency =
                recorder.histogram(MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(1, 2), SYMBOL));
        latency.at("BTC/USD").observe(0.5);
        latency.at("ETH/USD").observe(3);
        assertThat(latency.view().width()).isEqualTo(4);
        assertThat(read(latency.view(), 0, 2)).containsExactly(1, 0, 0, 500_000_000, 0, 0, 1, 3_000_000_000L);
    }

    @Test
    void asksNoObjectOfTheProgramForAValue() {
        LabelledCounter fills = recorder.counter(MetricFamily.counter("test_fills_total", "Fills.", SYMBOL));
        fills.inc("BTC/USD");
        fills.read(SeriesViewTest::fail, "ETH/USD");
        LabelledGauge age = recorder.gauge(MetricFamily.gauge("test_age", "Age."));
        age.read(() -> fail());
        assertThat(fills.view().isReadFromSources()).isTrue();
        assertThat(read(fills.view(), 0, 2)).containsExactly(1, -1);
        assertThat(Double.longBitsToDouble(read(age.view(), 0, 1)[0])).isNaN();
    }

    private static long fail() {
        throw new AssertionError("asked");
    }

    private static long[] read(SeriesView<?> view, int from, int to) {
        var values = new long[(to - from) * view.width()];
        view.read(from, to, values);
        return values;
    }
}
