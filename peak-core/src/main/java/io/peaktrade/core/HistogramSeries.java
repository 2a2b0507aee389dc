package io.peaktrade.core;

import com.codahale.metrics.Histogram;
import com.codahale.metrics.Reservoir;
import com.codahale.metrics.Snapshot;
import io.peaktrade.core.Rejections.Reason;

/**
 * Counts values in fixed buckets. {@link #record} takes the family's smallest steps, nanoseconds for durations, and
 * costs a few nanoseconds without garbage; {@link #observe} takes base units. Neither throws: a negative value is
 * clamped to 0 and counted as rejected. Exact under threads; the count is the sum of the buckets.
 */
public final class HistogramSeries extends Histogram implements Series {
    private final SeriesName name;
    private final Rejections rejections;
    private final Scale scale;
    private final BucketIndex index;
    private final ThreadCells cells;

    HistogramSeries(SeriesName name, LabelledHistogram histogram) {
        super(NoReservoir.INSTANCE);
        this.name = name;
        rejections = histogram.rejections();
        scale = histogram.family().scale();
        index = histogram.index();
        cells = new ThreadCells(index.buckets() + 1);
    }

    @Override
    public SeriesName name() {
        return name;
    }

    public void record(long steps) {
        if (steps < 0) {
            rejections.count(Reason.NEGATIVE, () -> Long.toString(steps));
            cells.add(0, 0);
        } else {
            cells.add(index.of(steps), steps);
        }
    }

    public void observe(double value) {
        double steps = value * scale.steps();
        if (!Double.isFinite(steps)) {
            rejections.count(Reason.NOT_FINITE, () -> Double.toString(value));
        } else {
            record(Math.round(steps));
        }
    }

    /**
     * Fills {@code total} with the counts of the buckets, the infinite one last, and after them the sum of the values
     * in steps: as many numbers as the family has bounds, and two.
     */
    public void read(long[] total) {
        cells.read(total);
    }

    @Override
    public void update(int steps) {
        record(steps);
    }

    @Override
    public void update(long steps) {
        record(steps);
    }

    @Override
    public long getCount() {
        long count = 0;
        long[] total = total();
        for (int bucket = 0; bucket < total.length - 1; bucket++) {
            count += total[bucket];
        }
        return count;
    }

    @Override
    public Snapshot getSnapshot() {
        return new BucketSnapshot(index, total());
    }

    private long[] total() {
        var total = new long[index.buckets() + 1];
        cells.read(total);
        return total;
    }

    /** Dropwizard's own reservoir would tear from the count; nothing is ever put into this one. */
    private enum NoReservoir implements Reservoir {
        INSTANCE;

        @Override
        public int size() {
            return 0;
        }

        @Override
        public void update(long value) {}

        @Override
        public Snapshot getSnapshot() {
            throw new UnsupportedOperationException("the buckets are the only snapshot");
        }
    }
}
