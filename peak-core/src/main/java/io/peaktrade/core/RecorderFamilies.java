package io.peaktrade.core;

import java.util.List;

/** The families in which a recorder counts what it could not record as it was given. */
public final class RecorderFamilies {
    public static final MetricFamily OVERFLOW = MetricFamily.counter(
                    "peak_recorder_overflow_total",
                    "Recordings whose label set came after the cap of its metric was reached.",
                    Label.open("metric"))
            .withCap(Integer.MAX_VALUE);

    public static final MetricFamily REJECTED = MetricFamily.counter(
                    "peak_recorder_rejected_total",
                    "Values and labels that could not be recorded as they were given.",
                    Label.open("metric"),
                    Label.closed("reason", Rejections.Reason.class))
            .withCap(Integer.MAX_VALUE);

    public static final List<MetricFamily> ALL = List.of(OVERFLOW, REJECTED);

    private RecorderFamilies() {}
}
