package io.peaktrade.examples;

import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;

/** Counters without a meaning, to see what many series cost. */
record SyntheticSeries(int count) {
    static final MetricFamily FAMILY =
            MetricFamily.counter("example_synthetic_total", "Synthetic series for load tests.", Label.open("series"));
    private static final int MOST = 5_000_000;

    SyntheticSeries {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(
                    "synthetic series must be 0 to %d, like 100000, but are '%d'".formatted(MOST, count));
        }
    }

    /** Each counts its own number, so that a reader can tell whether one is missing or mixed up. */
    void create(MetricsRecorder recorder) {
        if (count > 0) {
            LabelledCounter counter = recorder.counter(FAMILY.withCap(count));
            for (int number = 0; number < count; number++) {
                counter.at("series-" + number).inc(number);
            }
        }
    }
}
