package io.peaktrade.testing;

import io.peaktrade.core.CounterSeries;
import org.assertj.core.api.AbstractAssert;

/** Assertions on one series of a counter, made by {@link MetricsAssert#counter}. */
public final class CounterAssert extends AbstractAssert<CounterAssert, CounterSeries> {
    private final RequestedSeries<CounterSeries> requested;

    CounterAssert(RequestedSeries<CounterSeries> requested) {
        super(requested.found().orElse(null), CounterAssert.class);
        this.requested = requested;
    }

    /** The series counts this many events; of a family with a scale, steps of the scale. */
    public CounterAssert hasCount(long expected) {
        String rule = "have count " + expected;
        long count = existing(rule).getCount();
        if (count != expected) {
            throw failureWithActualExpected(count, expected, "%s", requested.contradiction(rule, count));
        }
        return this;
    }

    /** The series has this amount in base units, like USD, to within half a step of the family's scale. */
    public CounterAssert hasAmount(double expected) {
        String rule = "have amount " + expected;
        long count = existing(rule).getCount();
        if (count != requested.steps(expected)) {
            String amount = requested.amount(count);
            throw failureWithActualExpected(amount, expected, "%s", requested.contradiction(rule, amount));
        }
        return this;
    }

    /** The series was never created, or is removed or expired. */
    public CounterAssert isAbsent() {
        if (actual != null) {
            throw failure("%s must be absent, but has count %d", requested.name(), actual.getCount());
        }
        return this;
    }

    private CounterSeries existing(String rule) {
        if (actual == null) {
            throw failure("%s", requested.absence(rule));
        }
        return actual;
    }
}
