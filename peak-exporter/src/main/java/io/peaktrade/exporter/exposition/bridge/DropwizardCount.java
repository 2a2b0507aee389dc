package io.peaktrade.exporter.exposition.bridge;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Counting;
import com.codahale.metrics.Meter;
import com.codahale.metrics.Metric;
import io.peaktrade.exporter.exposition.text.LineBuffer;

/**
 * A counter or meter of Dropwizard's own, which cannot fail or hang: it is read when it is written, without a poller.
 *
 * @param arrival which one it was to come, as which it lies in memory
 */
record DropwizardCount(Counting counting, LinePrefix start, int arrival) implements DropwizardMetric {
    /** No subclass: that is someone else's code. */
    static boolean isOne(Metric metric) {
        return metric.getClass() == Counter.class || metric.getClass() == Meter.class;
    }

    @Override
    public void write(LineBuffer lines, int round) {
        start.write(counting.getCount(), lines);
    }
}
