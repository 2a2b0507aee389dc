package io.peaktrade.testing;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricFamily;
import org.assertj.core.api.AbstractAssert;

/** Assertions on one series of a histogram, made by {@link MetricsAssert#histogram}. */
public final class HistogramAssert extends AbstractAssert<HistogramAssert, HistogramSeries> {
    private final RequestedSeries<HistogramSeries> requested;

    HistogramAssert(RequestedSeries<HistogramSeries> requested) {
        super(requested.found().orElse(null), HistogramAssert.class);
        this.requested = requested;
    }

    /** This many values were recorded. */
    public HistogramAssert hasCount(long expected) {
        String rule = "have count " + expected;
        long count = existing(rule).getCount();
        if (count != expected) {
            throw failureWithActualExpected(count, expected, "%s", requested.contradiction(rule, count));
        }
        return this;
    }

    /** The sum of the values in base units, like seconds, to within half a step of the family's scale. */
    public HistogramAssert hasSum(double expected) {
        String rule = "have sum " + expected;
        long steps = sum(existing(rule), requested.instrument().family());
        if (steps != requested.steps(expected)) {
            String sum = requested.amount(steps);
            throw failureWithActualExpected(sum, expected, "%s", requested.contradiction(rule, sum));
        }
        return this;
    }

    /** The series was never created, or is removed or expired. */
    public HistogramAssert isAbsent() {
        if (actual != null) {
            throw failure("%s must be absent, but has count %d", requested.name(), actual.getCount());
        }
        return this;
    }

    /** In steps of the family's scale. */
    static long sum(HistogramSeries histogram, MetricFamily family) {
        int bounds = requireNonNull(family.buckets()).bounds().size();
        var countsAndSum = new long[bounds + 2];
        histogram.read(countsAndSum);
        return countsAndSum[bounds + 1];
    }

    private HistogramSeries existing(String rule) {
        if (actual == null) {
            throw failure("%s", requested.absence(rule));
        }
        return actual;
    }
}
