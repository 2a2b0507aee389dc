package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Histogram;
import com.codahale.metrics.Reservoir;
import com.codahale.metrics.Snapshot;
import io.peaktrade.core.Rejections.Reason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * Counts values in fixed buckets. {@link #record} takes the family's smallest steps, nanoseconds for durations, and
 * costs a few nanoseconds without garbage; {@link #observe} takes base units. Neither throws: a negative value is
 * clamped to 0 and counted as rejected, one of 2^60 steps (36 years in nanoseconds) or more is rejected. Exact under
 * threads; the count is the sum of the buckets.
 */
public final class HistogramSeries extends Histogram implements Series {
    private static final VarHandle CELL = field("cell", int.class);
    private static final VarHandle SHARED = field("shared", AtomicLongArray.class);

    private final SeriesName name;
    private final HistogramKind kind;
    private final BucketIndex index;
    private final ThreadCells cells;
    /** The first of the buckets' cells; the sum's comes after them. */
    @SuppressWarnings("UnusedVariable") // read and written through CELL
    private int cell;

    /** For threads that have no stripe: the buckets, then the sum. */
    @SuppressWarnings("UnusedVariable") // read and written through SHARED as well
    private volatile @Nullable AtomicLongArray shared;

    HistogramSeries(SeriesName name, HistogramKind kind, int cell) {
        super(NoReservoir.INSTANCE);
        this.name = name;
        this.kind = kind;
        this.cell = cell;
        index = kind.index();
        cells = kind.cells();
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(HistogramSeries.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
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

    /** For histograms of durations: {@code record(Duration.ofMillis(250))} is 0.25 of the base unit, a second. */
    public void record(@Nullable Duration duration) {
        if (duration == null) {
            kind.rejections().count(Reason.NOT_FINITE, () -> "no duration");
            return;
        }
        long scale = kind.family().scale().steps();
        boolean fits = Math.abs((double) duration.getSeconds() * scale) < 1L << CounterSeries.MOST_BITS;
        long whole = fits ? duration.getSeconds() * scale : duration.getSeconds() < 0 ? -1 : Long.MAX_VALUE;
        record(fits ? whole + duration.getNano() * scale / Scale.NANO.steps() : whole);
    }

    private void recordOdd(long steps) {
        if (steps < 0) {
            kind.rejections().count(Reason.NEGATIVE, () -> Long.toString(steps));
            count(0, 0);
        } else {
            kind.rejections().count(Reason.OUT_OF_RANGE, () -> Long.toString(steps));
        }
    }

    public void observe(double value) {
        double steps = value * kind.family().scale().steps();
        if (!Double.isFinite(steps)) {
            kind.rejections().count(Reason.NOT_FINITE, () -> Double.toString(value));
        } else {
            record(Math.round(steps));
        }
    }

    private void count(int bucket, long steps) {
        int first = cell();
        long[] own = cells.own(first);
        if (own == null) {
            AtomicLongArray shared = shared();
            shared.getAndIncrement(bucket);
            addTo(shared, index.buckets(), steps);
        } else {
            ThreadCells.add(own, first + bucket, 1);
            ThreadCells.add(own, first + index.buckets(), steps);
        }
    }

    void addAll(HistogramSeries other) {
        AtomicLongArray shared = shared();
        long[] total = other.total();
        for (int i = 0; i < total.length; i++) {
            addTo(shared, i, total[i]);
        }
    }

    private static void addTo(AtomicLongArray shared, int place, long more) {
        shared.getAndAccumulate(place, more, (sum, added) -> ThreadCells.saturated(sum + added));
    }

    private AtomicLongArray shared() {
        if (shared == null) {
            SHARED.compareAndSet(this, null, new AtomicLongArray(index.buckets() + 1));
            cells.addSeriesToReaders();
        }
        return requireNonNull(shared);
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

    /** Returns the count of a bucket, or at the place after the last bucket the sum. */
    private long total(int i) {
        AtomicLongArray shared = this.shared;
        int first = cell();
        long own = first == ThreadCells.UNREAD ? 0 : cells.read(first + i);
        return shared == null ? own : ThreadCells.saturated(own + shared.get(i));
    }

    @Override
    public boolean isReadFromSource() {
        return false;
    }

    boolean isOf(HistogramKind kind) {
        return this.kind == kind;
    }

    /** Opaque, so that a loop sees when the series has been forgotten, and its cells belong to another one. */
    int cell() {
        return (int) CELL.getOpaque(this);
    }

    void leaveCells() {
        CELL.setOpaque(this, ThreadCells.UNREAD);
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
            count = ThreadCells.saturated(count + total(bucket));
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

    /** Stays empty: Dropwizard's own reservoir could disagree with the count. */
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
