package io.peaktrade.core;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What few counters need: fractions of a step, large amounts of threads without a stripe, an object to read from. */
final class CounterExtras {
    /**
     * The sum of all fractions, never carried over into the whole steps: a reader between the two writes of that would
     * see a counter go down, which Prometheus takes for a restart.
     */
    final DoubleAdder fractions = new DoubleAdder();

    /** Counted apart from Dropwizard's adder, a few of which would make it overflow. */
    private final AtomicLong large = new AtomicLong();

    volatile @Nullable LongSupplier source;

    void addLarge(long steps) {
        large.getAndAccumulate(steps, (sum, more) -> ThreadCells.saturated(sum + more));
    }

    long steps() {
        return ThreadCells.saturated(large.get() + Math.round(fractions.sum()));
    }
}
