package io.peaktrade.exporter;

import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A counter, a meter's count or a gauge: one number, or none where a gauge says something else. */
final class NumberReading extends ForeignReading {
    private final Metric metric;
    private final double factor;
    private final byte[] start;
    private double value;

    NumberReading(String name, ForeignFamily family, ForeignName outside, Metric metric) {
        super(name, family);
        this.metric = metric;
        factor = outside.factor();
        String suffix = family.kind() == FamilyKind.COUNTER ? "_total" : "";
        start = Labels.start(family.base() + suffix, outside.labelText()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    void ask() {
        value = metric instanceof Counting counting ? counting.getCount() : number(((Gauge<?>) metric).getValue());
    }

    @Override
    void write(LineBuffer lines) {
        double outside = factor == 1 ? value : value * factor;
        if (!Double.isNaN(outside) && (family().kind() != FamilyKind.COUNTER || outside >= 0)) {
            lines.append(start);
            lines.append(outside);
            lines.append('\n');
        }
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Boolean yes ? (yes ? 1 : 0) : Double.NaN;
    }
}
