package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import org.jspecify.annotations.Nullable;

/** A gauge, or a subclass of a counter or meter: one number, or none if a gauge returns something else. */
final class NumberPoll extends DropwizardPoll {
    private final Metric metric;
    private final LinePrefix prefix;
    private double value;

    NumberPoll(String name, Metric metric, LinePrefix prefix) {
        super(name);
        this.metric = metric;
        this.prefix = prefix;
    }

    @Override
    public void poll() {
        value = metric instanceof Counting counting ? counting.getCount() : number(((Gauge<?>) metric).getValue());
    }

    @Override
    void write(LineBuffer lines) {
        prefix.write(value, lines);
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Boolean yes ? (yes ? 1 : 0) : Double.NaN;
    }
}
