package io.peaktrade.core;

import com.codahale.metrics.Counter;
import io.peaktrade.core.Rejections.Reason;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts up, exactly, from any thread, without a lock or garbage. {@link #inc()} counts steps of the family's scale,
 * {@link #add} takes an amount in base units, like USD. Never throws: what would count down, or up by 2^60 steps or
 * more at once, is rejected and counted.
 */
public final class CounterSeries extends Counter implements Series {
    /** A single amount of more bits is a mistake, and a few of them would fill a count or a sum for ever. */
    static final int MOST_BITS = 60;

    private final SeriesName name;
    private final LabelledCounter counter;
    private final int cell;
    private volatile @Nullable LongSupplier source;

    CounterSeries(SeriesName name, LabelledCounter counter, int cell) {
        this.name = name;
        this.counter = counter;
        this.cell = cell;
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
        counter.store().rejections().count(reason, given::toString);
    }

    /** Of a number that is not negative. */
    void count(long steps) {
        long[] own = counter.cells().own(cell);
        if (own == null) {
            counter.share();
            super.inc(steps);
        } else {
            ThreadCells.add(own, cell, steps);
        }
    }

    /** Adds an amount in base units, rounded to the family's scale. */
    public void add(double amount) {
        double steps = amount * counter.family().scale().steps();
        if (Double.isFinite(steps)) {
            inc(Math.round(steps));
        } else {
            reject(Reason.NOT_FINITE, amount);
        }
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
        LongSupplier source = this.source;
        return source == null ? recorded() : source.getAsLong();
    }

    /** What was counted here, whatever the source says. */
    long recorded() {
        long own = counter.cells().read(cell);
        return counter.isShared() ? ThreadCells.saturated(own + super.getCount()) : own;
    }

    @Override
    public boolean isReadFromSource() {
        return source != null;
    }

    int cell() {
        return cell;
    }

    void readFrom(LongSupplier source) {
        if (this.source != null) {
            throw new IllegalStateException("%s is read from an object already: remove it first".formatted(name));
        }
        this.source = source;
    }
}
