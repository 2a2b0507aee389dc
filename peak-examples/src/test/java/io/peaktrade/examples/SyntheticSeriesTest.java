package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import org.junit.jupiter.api.Test;

class SyntheticSeriesTest {
    @Test
    void createsAsManySeriesEachWithItsOwnNumber() {
        var recorder = new MetricsRecorder(new MetricRegistry());
        new SyntheticSeries(20_000).create(recorder);
        var counter = recorder.counter(SyntheticSeries.FAMILY.withCap(20_000));
        assertThat(counter.at("series-19999").getCount()).isEqualTo(19_999);
        assertThat(recorder.registry().getCounters((name, metric) -> name.startsWith("example_synthetic")))
                .hasSize(20_000);
    }

    @Test
    void refusesMoreThanMemoryHolds() {
        assertThatThrownBy(() -> new SyntheticSeries(-1))
                .hasMessage("synthetic series must be 0 to 5000000, like 100000, but are '-1'");
    }
}
