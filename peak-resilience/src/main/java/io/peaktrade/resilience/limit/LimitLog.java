package io.peaktrade.resilience.limit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * When one limit granted its last permits. Permits are numbered from 0; every {@code stride}-th number leaves its time:
 * all of them up to 1,024 permits, and beyond that one in each 64th part of the limit, which therefore expires whole.
 * Whoever was granted a number writes its slot afterwards; a number that is not written yet was granted just now.
 *
 * <pre>
 *   4 permits, stride 1     slot     0    1    2    3
 *                           number   8    9    6    7     10 is next, and due when 6 is a window old
 * </pre>
 */
final class LimitLog {
    private static final int MOST_EXACT = 1_024;
    private static final int BLOCKS = 64;

    private final long window;
    private final int permits;
    private final int most;
    private final int stride;
    private final AtomicLongArray samples;
    private final AtomicLongArray times;
    private final AtomicLong newest;
    private volatile @Nullable Ceiling ceiling;

    /** A venue's statement: until a certain moment only the numbers below {@code end} are left. */
    private record Ceiling(long end, long until) {}

    /** @param reserved how many permits only urgent calls may have */
    LimitLog(int permits, long window, int reserved, long now) {
        this.permits = permits;
        this.window = window;
        most = permits - reserved;
        stride = most <= MOST_EXACT ? 1 : most / BLOCKS;
        int slots = stride == 1 ? permits : permits / stride + 2;
        samples = new AtomicLongArray(slots);
        times = new AtomicLongArray(slots);
        newest = new AtomicLong(now - window);
        for (int slot = 0; slot < slots; slot++) {
            samples.set(slot, slot - slots);
            times.set(slot, now - window);
        }
    }

    /** How many permits one call may ask for. */
    int most(boolean urgent) {
        return urgent ? permits : most;
    }

    /**
     * Nanoseconds until a permit may be granted, not above 0 when it is due.
     *
     * @param number of the permit; those from {@code next} on, which others wait for, are granted before it
     */
    long untilDue(long number, long next, boolean urgent, long now) {
        int span = most(urgent);
        long before = number - span;
        long laps = Math.max(0, Math.floorDiv(before - next, span) + 1);
        long age = now - timeOf(before - laps * span, next, now);
        return Math.max(window + laps * window - age, untilReset(number, urgent, now));
    }

    private long untilReset(long number, boolean urgent, long now) {
        Ceiling ceiling = this.ceiling;
        return ceiling == null || number + permits - most(urgent) < ceiling.end ? 0 : ceiling.until - now;
    }

    /** When a permit was granted, or at most one stride of later ones. */
    long timeOf(long number, long next, long now) {
        long sample = -Math.floorDiv(-number, stride);
        if (sample * stride >= next) {
            return newest.get();
        }
        int slot = slot(sample);
        return samples.getAcquire(slot) == sample ? times.getAcquire(slot) : now;
    }

    /** Whether the slots of these permits are done with, also by a thread that was held up while it wrote there. */
    boolean canWrite(long first, int weight) {
        for (long sample = firstSample(first); sample * stride < first + weight; sample++) {
            if (samples.getAcquire(slot(sample)) != sample - samples.length()) {
                return false;
            }
        }
        return true;
    }

    /** Called before permits are granted, so that none is seen as granted later than the newest. */
    void announce(long now) {
        if (stride > 1) {
            newest.accumulateAndGet(now, (known, given) -> given - known > 0 ? given : known);
        }
    }

    void write(long first, int weight, long now) {
        for (long sample = firstSample(first); sample * stride < first + weight; sample++) {
            int slot = slot(sample);
            times.setRelease(slot, now);
            samples.setRelease(slot, sample);
        }
    }

    synchronized void resetAt(long until, long end, long now) {
        Ceiling known = ceiling;
        // Answers overtake each other: of the same period the one that leaves less is the newer one.
        boolean sameOrOlder = known != null && known.until - now > 0 && until - known.until <= 0;
        ceiling = known != null && sameOrOlder
                ? new Ceiling(Math.min(known.end, end), known.until)
                : new Ceiling(end, until);
    }

    /** @param shift from the numbers of the other log to those of this one */
    synchronized void inherit(LimitLog other, long shift) {
        Ceiling known = other.ceiling;
        ceiling = known == null ? null : new Ceiling(known.end + shift, known.until);
    }

    private long firstSample(long number) {
        return -Math.floorDiv(-number, stride);
    }

    private int slot(long sample) {
        return (int) Math.floorMod(sample, (long) samples.length());
    }
}
