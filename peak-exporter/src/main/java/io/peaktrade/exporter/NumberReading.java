package io.peaktrade.exporter;

import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import org.jspecify.annotations.Nullable;

/** A gauge, or a counter or meter of someone's own: one number, or none where a gauge says something else. */
final class NumberReading extends Reading implements ForeignMetric {
    private final String name;
    private final Metric metric;
    private final SampleStart start;
    private double value;

    NumberReading(String name, Metric metric, SampleStart start) {
        this.name = name;
        this.metric = metric;
        this.start = start;
    }

    @Override
    Origin origin() {
        return Origin.DROPWIZARD;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    void ask() {
        value = metric instanceof Counting counting ? counting.getCount() : number(((Gauge<?>) metric).getValue());
    }

    @Override
    public void write(LineBuffer lines, int round) {
        if (isFresh(round)) {
            start.write(value, lines);
        }
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Boolean yes ? (yes ? 1 : 0) : Double.NaN;
    }
}
