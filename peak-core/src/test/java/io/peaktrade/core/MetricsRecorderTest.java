package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsRecorderTest {
    private static final MetricFamily FILLS = MetricFamily.counter("test_fills_total", "Fills.", Label.open("venue"));

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());

    @Test
    void givesTheSameInstrumentForTheSameFamily() {
        assertThat(recorder.counter(FILLS)).isSameAs(recorder.counter(FILLS));
    }

    @Test
    void knowsTheCatalogueFromTheStart() {
        var recorder = new MetricsRecorder(new MetricRegistry(), Set.of(FILLS));
        assertThat(recorder.families()).contains(FILLS);
    }

    @Test
    void refusesAnotherFamilyUnderTheSameName() {
        recorder.counter(FILLS);
        MetricFamily other = MetricFamily.counter("test_fills_total", "Fills.");
        assertThatThrownBy(() -> recorder.counter(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("metric test_fills_total is declared already, as " + FILLS
                        + ": use that one or another name than " + other);
    }

    @Test
    void refusesAFamilyOfAnotherType() {
        assertThatThrownBy(() -> recorder.gauge(FILLS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "metric test_fills_total is a counter: ask for it with counter(family), not with gauge(family)");
    }

    @Test
    void refusesAGaugeThatOpenMetricsWouldTakeForTheCounter() {
        recorder.counter(FILLS);
        assertThatThrownBy(() -> recorder.gauge(MetricFamily.gauge("test_fills", "Fills.")))
                .hasMessage("metric test_fills has one name with test_fills_total in OpenMetrics: rename one of them");
    }

    @Test
    void createsFamiliesWithoutOpenLabelsAtOnce() {
        MetricFamily restarts =
                MetricFamily.counter("test_restarts_total", "Restarts.", Label.closed("cause", "crash", "other"));
        LabelledCounter counter = recorder.counter(restarts);
        var names = new java.util.ArrayList<String>();
        counter.forEach(series -> names.add(series.name().toString()));
        assertThat(names)
                .containsExactly("test_restarts_total{cause=\"crash\"}", "test_restarts_total{cause=\"other\"}");
    }

    @Test
    void countsRejectionsAndOverflowsFromZero() {
        recorder.counter(FILLS);
        assertThat(recorder.counter(RecorderFamilies.REJECTED)
                        .at("test_fills_total", "null_label")
                        .getCount())
                .isZero();
        assertThat(recorder.registry().getNames())
                .contains("peak_recorder_overflow_total{metric=\"test_fills_total\"}")
                .contains("peak_recorder_rejected_total{metric=\"test_fills_total\",reason=\"negative\"}");
    }

    @Test
    void refusesNamesThatClashWithSuffixesInOpenMetrics() {
        recorder.counter(MetricFamily.counter("orders_total", "Orders."));
        assertThatThrownBy(() -> recorder.counter(MetricFamily.counter("orders_created_total", "Orders.")))
                .hasMessage("metric orders_created_total has one name with orders_total in OpenMetrics: "
                        + "rename one of them");
        recorder.counter(MetricFamily.counter("fills_count_total", "Fills."));
        assertThatThrownBy(
                        () -> recorder.histogram(MetricFamily.histogram("fills", "Fills.", Buckets.of(Scale.ONE, 1))))
                .hasMessage("metric fills has one name with fills_count_total in OpenMetrics: rename one of them");
    }

    @Test
    void takesMoreFamiliesThanAnybodyDeclares() {
        for (int i = 0; i < 3_000; i++) {
            recorder.counter(MetricFamily.counter("test_" + i + "_total", "Help.", Label.open("symbol")));
        }
        assertThat(recorder.families()).hasSize(3_002);
    }

    @Test
    void hasSeriesOnlyForReasonsThatCanHappenToAMetric() {
        recorder.gauge(MetricFamily.gauge("test_price", "Price."));
        assertThat(recorder.registry().getNames())
                .filteredOn(name -> name.contains("test_price"))
                .containsExactlyInAnyOrder(
                        "peak_recorder_rejected_total{metric=\"test_price\",reason=\"label_count\"}",
                        "peak_recorder_rejected_total{metric=\"test_price\",reason=\"not_finite\"}");
    }
}
