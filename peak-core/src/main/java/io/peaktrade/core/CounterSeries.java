package io.peaktrade.core;

import static java.util.Objects.requireNonNull;

import com.codahale.metrics.Counter;
import io.peaktrade.core.Rejections.Reason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts up, exactly, from any thread, without a lock or garbage. {@link #inc()} counts steps of the family's scale,
 * {@link #add} takes an amount in base units, like USD; what is less than a step is kept too. Never throws: what would
 * count down, or up by 2^60 steps or more at once, is rejected and counted.
 */
public final class CounterSeries extends Counter implements Series {
    /** A single amount of more bits is a mistake, and a few of them would fill a count or a sum for good. */
    static final int MOST_BITS = 60;

    /** Amounts of more bits are not left to Dropwizard's adder, which wraps around when it is full. */
    private static final int ADDER_BITS = 20;

    private static final VarHandle CELL = field("cell", int.class);
    private static final VarHandle EXTRAS = field("extras", CounterExtras.class);

    private final SeriesName name;
    private final CounterKind kind;

    @SuppressWarnings("UnusedVariable") // read and written through CELL
    private int cell;

    @SuppressWarnings("UnusedVariable") // read and written through EXTRAS as well
    private volatile @Nullable CounterExtras extras;

    CounterSeries(SeriesName name, CounterKind kind, int cell) {
        this.name = name;
        this.kind = kind;
        this.cell = cell;
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(CounterSeries.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    @Override
    public SeriesName name() {
        return name;
    }

    @Override
    public void inc() {
        count(1);
    }

    @Override
    public void inc(long steps) {
        if (steps >>> MOST_BITS == 0) {
            count(steps);
        } else {
            reject(steps < 0 ? Reason.NEGATIVE : Reason.OUT_OF_RANGE, steps);
        }
    }

    private void reject(Reason reason, Number given) {
        kind.rejections().count(reason, given::toString);
    }

    /** Counts a number that is not negative. */
    void count(long steps) {
        int cell = cell();
        long[] own = kind.cells().own(cell);
        if (own == null) {
            share(steps);
        } else {
            ThreadCells.add(own, cell, steps);
        }
    }

    private void share(long steps) {
        if (cell() == ThreadCells.UNREAD) {
            return;
        }
        kind.cells().addSeriesToReaders();
        if (steps >>> ADDER_BITS == 0) {
            super.inc(steps);
        } else {
            extras().addLarge(steps);
        }
    }

    /** Adds an amount in base units; what the family's scale does not hold is kept beside the whole steps. */
    public void add(double amount) {
        double steps = amount * kind.family().scale().steps();
        if (!Double.isFinite(steps)) {
            reject(Reason.NOT_FINITE, amount);
        } else if (steps < 0) {
            reject(Reason.NEGATIVE, amount);
        } else if (isWhole(steps)) {
            inc(Math.round(steps));
        } else {
            inc((long) steps);
            addFraction(steps - Math.floor(steps));
        }
    }

    /** A fraction may also stem from the multiplication with the scale alone. */
    private static boolean isWhole(double steps) {
        return Math.abs(steps - Math.rint(steps)) <= Math.ulp(steps);
    }

    private void addFraction(double fraction) {
        if (cell() == ThreadCells.UNREAD) {
            return;
        }
        kind.cells().addSeriesToReaders();
        extras().fractions.add(fraction);
    }

    @Override
    public void dec() {
        dec(1);
    }

    /** A counter does not count down: rejected and counted. */
    @Override
    public void dec(long steps) {
        inc(steps > 0 ? -steps : -1);
    }

    @Override
    public long getCount() {
        CounterExtras extras = this.extras;
        LongSupplier source = extras == null ? null : extras.source;
        return source == null ? recorded() : source.getAsLong();
    }

    /** What was counted here, without the source. */
    long recorded() {
        int cell = cell();
        long own = cell == ThreadCells.UNREAD ? 0 : kind.cells().read(cell);
        return kind.cells().isIncomplete() ? ThreadCells.saturated(own + shared()) : own;
    }

    private long shared() {
        CounterExtras extras = this.extras;
        long adder = ThreadCells.saturated(super.getCount());
        return extras == null ? adder : ThreadCells.saturated(adder + extras.steps());
    }

    /** Returns a number that changes whenever something is counted. */
    long activity() {
        CounterExtras extras = this.extras;
        return recorded() + (extras == null ? 0 : Double.doubleToLongBits(extras.fractions.sum()));
    }

    void addAll(CounterSeries other) {
        CounterExtras theirs = other.extras;
        if (theirs != null) {
            addFraction(theirs.fractions.sum());
            count(ThreadCells.saturated(other.recorded() - Math.round(theirs.fractions.sum())));
        } else {
            count(other.recorded());
        }
    }

    @Override
    public boolean isReadFromSource() {
        CounterExtras extras = this.extras;
        return extras != null && extras.source != null;
    }

    boolean isOf(CounterKind kind) {
        return this.kind == kind;
    }

    /** Opaque, so that a loop sees when the series has been forgotten, and its cell belongs to another one. */
    int cell() {
        return (int) CELL.getOpaque(this);
    }

    void leaveCells() {
        CELL.setOpaque(this, ThreadCells.UNREAD);
    }

    void readFrom(LongSupplier source) {
        CounterExtras extras = extras();
        if (extras.source != null) {
            throw new IllegalStateException("%s is read from an object already: remove it first".formatted(name));
        }
        extras.source = source;
    }

    private CounterExtras extras() {
        if (extras == null) {
            EXTRAS.compareAndSet(this, null, new CounterExtras());
        }
        return requireNonNull(extras);
    }
}
