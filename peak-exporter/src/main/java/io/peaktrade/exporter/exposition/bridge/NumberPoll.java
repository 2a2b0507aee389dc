package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.Counting;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import io.peaktrade.exporter.exposition.text.LineBuffer;
import org.jspecify.annotations.Nullable;

/** A gauge, or a counter or meter of someone's own: one number, or none where a gauge says something else. */
public final class NumberPoll extends DropwizardPoll {
    private final Metric metric;
    private final LinePrefix start;
    private double value;

    NumberPoll(String name, Metric metric, LinePrefix start) {
        super(name);
        this.metric = metric;
        this.start = start;
    }

    @Override
    public void poll() {
        value = metric instanceof Counting counting ? counting.getCount() : number(((Gauge<?>) metric).getValue());
    }

    @Override
    void write(LineBuffer lines) {
        start.write(value, lines);
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Boolean yes ? (yes ? 1 : 0) : Double.NaN;
    }
}
