package io.peaktrade.trading.risk;

import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.LabelledGauge;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/** Compares the limits of one kind with the values beside them, as the alert of the kind does. */
final class LimitCheck {
    private final LabelledGauge limits;
    private final LabelledGauge values;
    private final DoubleUnaryOperator size;
    private final DoubleComparison breached;

    /** Whether a size is a breach of a limit. */
    interface DoubleComparison {
        boolean test(double size, double limit);
    }

    /** @param size of a value, to be compared with the limit */
    LimitCheck(LabelledGauge limits, LabelledGauge values, DoubleUnaryOperator size, DoubleComparison breached) {
        this.limits = limits;
        this.values = values;
        this.size = size;
        this.breached = breached;
    }

    void check(Consumer<LimitBreach> breaches) {
        limits.forEach(limit -> check(limit, breaches));
    }

    private void check(GaugeSeries limit, Consumer<LimitBreach> breaches) {
        List<String> labels = limit.name().labelValues();
        double value =
                size.applyAsDouble(values.at(labels.toArray(String[]::new)).value());
        if (limit.value() > 0 && breached.test(value, limit.value())) {
            breaches.accept(new LimitBreach(limits.family().name(), labels, value, limit.value()));
        }
    }
}
