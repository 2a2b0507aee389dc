package io.peaktrade.core;

import com.codahale.metrics.Histogram;
import com.codahale.metrics.Reservoir;
import com.codahale.metrics.Snapshot;
import io.peaktrade.core.Rejections.Reason;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Counts values in fixed buckets. {@link #record} takes the family's smallest steps, nanoseconds for durations, and
 * costs a few nanoseconds without garbage; {@link #observe} takes base units. Neither throws: a negative value is
 * clamped to 0 and counted as rejected, one of 2^60 steps (36 years in nanoseconds) or more is rejected. Exact under
 * threads; the count is the sum of the buckets.
 */
public final class HistogramSeries extends Histogram implements Series {
    private final SeriesName name;
    private final LabelledHistogram histogram;
    private final BucketIndex index;
    private final ThreadCells cells;
    private final int first;
    /** For threads that have no cells of their own: the buckets, then the sum. */
    private volatile @Nullable AtomicLongArray shared;

    HistogramSeries(SeriesName name, LabelledHistogram histogram, int first) {
        super(NoReservoir.INSTANCE);
        this.name = name;
        this.histogram = histogram;
        this.first = first;
        index = histogram.index();
        cells = histogram.cells();
    }

    @Override
    public SeriesName name() {
        return name;
    }

    public void record(long steps) {
        if (steps >>> CounterSeries.MOST_BITS == 0) {
            count(index.of(steps), steps);
        } else {
            recordOdd(steps);
        }
    }

    private void recordOdd(long steps) {
        if (steps < 0) {
            histogram.store().rejections().count(Reason.NEGATIVE, () -> Long.toString(steps));
            count(0, 0);
        } else {
            histogram.store().rejections().count(Reason.OUT_OF_RANGE, () -> Long.toString(steps));
        }
    }

    public void observe(double value) {
        double steps = value * histogram.family().scale().steps();
        if (!Double.isFinite(steps)) {
            histogram.store().rejections().count(Reason.NOT_FINITE, () -> Double.toString(value));
        } else {
            record(Math.round(steps));
        }
    }

    private void count(int bucket, long steps) {
        long[] own = cells.own(first);
        if (own == null) {
            AtomicLongArray shared = shared();
            shared.getAndIncrement(bucket);
            shared.getAndAccumulate(index.buckets(), steps, (sum, more) -> ThreadCells.saturated(sum + more));
        } else {
            ThreadCells.add(own, first + bucket, 1);
            ThreadCells.add(own, first + index.buckets(), steps);
        }
    }

    void addAll(HistogramSeries other) {
        AtomicLongArray cells = shared();
        long[] total = other.total();
        for (int i = 0; i < total.length; i++) {
            cells.getAndAdd(i, total[i]);
        }
    }

    private AtomicLongArray shared() {
        AtomicLongArray cells = shared;
        if (cells == null) {
            synchronized (this) {
                cells = shared == null ? new AtomicLongArray(index.buckets() + 1) : shared;
                shared = cells;
                histogram.share();
            }
        }
        return cells;
    }

    /**
     * Fills {@code total} with the counts of the buckets, the infinite one last, and after them the sum of the values
     * in steps: as many numbers as the family has bounds, and two.
     */
    public void read(long[] total) {
        read(total, 0);
    }

    void read(long[] total, int at) {
        for (int i = 0; i <= index.buckets(); i++) {
            total[at + i] = total(i);
        }
    }

    /** Of a bucket, or behind the last one the sum. */
    private long total(int i) {
        AtomicLongArray shared = this.shared;
        long own = cells.read(first + i);
        return shared == null ? own : ThreadCells.saturated(own + shared.get(i));
    }

    @Override
    public boolean isReadFromSource() {
        return false;
    }

    int first() {
        return first;
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
        for (int bucket = 0; bucket < index.buckets(); bucket++) {
            count += total(bucket);
        }
        return count;
    }

    @Override
    public Snapshot getSnapshot() {
        return new BucketSnapshot(index, total());
    }

    private long[] total() {
        var total = new long[index.buckets() + 1];
        read(total);
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
