package io.peaktrade.testing;

import io.peaktrade.core.GaugeSeries;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.data.Offset;

/** Assertions on one series of a gauge, made by {@link MetricsAssert#gauge}. Values are in base units. */
public final class GaugeAssert extends AbstractAssert<GaugeAssert, GaugeSeries> {
    private final RequestedSeries<GaugeSeries> requested;

    GaugeAssert(RequestedSeries<GaugeSeries> requested) {
        super(requested.found().orElse(null), GaugeAssert.class);
        this.requested = requested;
    }

    /** The gauge has exactly this value. */
    public GaugeAssert hasValue(double expected) {
        return hasValueWithin(0, expected, "have value " + expected);
    }

    /** The gauge has this value give or take the offset, like {@code within(0.01)}. */
    public GaugeAssert hasValueCloseTo(double expected, Offset<Double> offset) {
        return hasValueWithin(offset.value, expected, "have a value within %s of %s".formatted(offset.value, expected));
    }

    /** Nobody knows the value: a scrape does not show the series. */
    public GaugeAssert isAbsent() {
        double value = value();
        if (!Double.isNaN(value)) {
            throw failure("%s must be absent, but has value %s", requested.name(), value);
        }
        return this;
    }

    private GaugeAssert hasValueWithin(double offset, double expected, String rule) {
        double value = value();
        if (Double.isNaN(value)) {
            throw failure("%s", requested.absence(rule));
        }
        if (!(Math.abs(value - expected) <= offset)) {
            throw failureWithActualExpected(value, expected, "%s", requested.contradiction(rule, value));
        }
        return this;
    }

    private double value() {
        return actual == null ? Double.NaN : actual.value();
    }
}
