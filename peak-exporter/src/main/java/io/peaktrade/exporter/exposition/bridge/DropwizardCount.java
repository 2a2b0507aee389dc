package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Counting;
import com.codahale.metrics.Meter;
import com.codahale.metrics.Metric;
import io.peaktrade.exporter.exposition.text.LineBuffer;

/** A counter or meter of Dropwizard's own, which cannot fail or hang: it is read while it is written, without a poll. */
record DropwizardCount(Counting counting, LinePrefix prefix) implements DropwizardMetric {
    /** A subclass is not one: that is third-party code. */
    static boolean isOne(Metric metric) {
        return metric.getClass() == Counter.class || metric.getClass() == Meter.class;
    }

    @Override
    public void write(LineBuffer lines, int round) {
        prefix.write(counting.getCount(), lines);
    }
}
