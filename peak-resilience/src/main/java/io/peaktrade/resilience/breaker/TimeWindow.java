package io.peaktrade.resilience.breaker;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.Threshold.FailureRate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Successes and failures in 32 slots of time, which expire whole. A success only adds to its slot, unless so many calls
 * have failed that it may be the call which makes them enough to decide.
 */
final class TimeWindow implements Window {
    private static final int SLOTS = 32;

    private final FailureRate threshold;
    private final LongSupplier successes;
    private final long origin;
    private final long slotNanos;
    private final AtomicReferenceArray<Slot> slots;
    private volatile boolean critical;

    private static final class Slot {
        final long number;
        final LongAdder successes = new LongAdder();
        final LongAdder failures = new LongAdder();

        Slot(long number) {
            this.number = number;
        }
    }

    private record Totals(long successes, long failures) {
        long calls() {
            return successes + failures;
        }
    }

    TimeWindow(FailureRate threshold, LongSupplier successes, long origin) {
        this(threshold, successes, origin, emptySlots());
    }

    private TimeWindow(FailureRate threshold, LongSupplier successes, long origin, AtomicReferenceArray<Slot> slots) {
        this.threshold = threshold;
        this.successes = successes;
        this.origin = origin;
        this.slots = slots;
        slotNanos = Math.max(1, threshold.window().toNanos() / SLOTS);
    }

    private static AtomicReferenceArray<Slot> emptySlots() {
        var slots = new AtomicReferenceArray<Slot>(SLOTS);
        for (int place = 0; place < SLOTS; place++) {
            slots.set(place, new Slot((long) place - SLOTS));
        }
        return slots;
    }

    @Override
    public boolean success(TimeSource time) {
        slot(time.nanos()).successes.increment();
        return critical;
    }

    /** Only successes of its own are told it. */
    @Override
    public void exclude() {}

    @Override
    public boolean failure(long now) {
        slot(now).failures.increment();
        return isTripped(now);
    }

    @Override
    public boolean isTripped(long now) {
        Totals totals = totals(now);
        critical = totals.failures >= threshold.ratio() * threshold.leastCalls();
        return critical
                && totals.calls() >= threshold.leastCalls()
                && totals.failures >= threshold.ratio() * totals.calls();
    }

    /** A slot's calls go where its beginning is. */
    @Override
    public Window following(Threshold next, long now) {
        if (!(next instanceof FailureRate rate)) {
            return Window.of(next, successes, now);
        }
        boolean fits = rate.window().equals(threshold.window());
        TimeWindow window = fits ? new TimeWindow(rate, successes, origin, slots) : refilled(rate, now);
        window.isTripped(now);
        return window;
    }

    private TimeWindow refilled(FailureRate rate, long now) {
        var window = new TimeWindow(rate, successes, now - rate.window().toNanos());
        for (int place = 0; place < SLOTS; place++) {
            Slot old = slots.get(place);
            long begin = origin + old.number * slotNanos;
            if (isCurrent(old, number(now)) && begin - window.origin >= 0) {
                Slot moved = window.slot(begin);
                moved.successes.add(old.successes.sum());
                moved.failures.add(old.failures.sum());
            }
        }
        return window;
    }

    @Override
    public String figures(long now) {
        Totals totals = totals(now);
        return "%d of %d calls within %s failed".formatted(totals.failures, totals.calls(), threshold.window());
    }

    private long number(long now) {
        return Math.floorDiv(now - origin, slotNanos);
    }

    private Slot slot(long now) {
        long number = number(now);
        int place = (int) Math.floorMod(number, (long) SLOTS);
        Slot slot = slots.get(place);
        while (slot.number < number) {
            slots.compareAndSet(place, slot, new Slot(number));
            slot = slots.get(place);
        }
        return slot;
    }

    private static boolean isCurrent(Slot slot, long number) {
        return slot.number > number - SLOTS && slot.number <= number;
    }

    private Totals totals(long now) {
        long number = number(now);
        long succeeded = 0;
        long failed = 0;
        for (int place = 0; place < SLOTS; place++) {
            Slot slot = slots.get(place);
            if (isCurrent(slot, number)) {
                succeeded += slot.successes.sum();
                failed += slot.failures.sum();
            }
        }
        return new Totals(succeeded, failed);
    }
}
