package io.peaktrade.resilience.limit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * When one limit granted its last permits. Permits are numbered from 0; every 2^{@code shift}-th number leaves its time:
 * all of them up to 1,024 permits, and beyond that one in each part of the limit, a 64th at most, which therefore
 * expires whole. Whoever was granted a number writes its slot afterwards; a number that is not written yet was granted
 * just now.
 *
 * <pre>
 *   4 permits, shift 0      slot     0    1    2    3
 *                           number   8    9    6    7     10 is next, and due when 6 is a window old
 * </pre>
 */
final class LimitLog {
    private static final int MOST_EXACT = 1_024;
    private static final int BLOCKS = 64;

    private final long window;
    private final int permits;
    private final int most;
    private final int shift;
    private final int mask;
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
        shift = most <= MOST_EXACT ? 0 : log2(most / BLOCKS);
        int slots = 1 << log2(2 * (permits >> shift) + 2);
        mask = slots - 1;
        samples = new AtomicLongArray(slots);
        times = new AtomicLongArray(slots);
        newest = new AtomicLong(now - window);
        for (int slot = 0; slot < slots; slot++) {
            samples.set(slot, slot - slots);
            times.set(slot, now - window);
        }
    }

    private static int log2(int number) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
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
        long laps = before < next ? 0 : (before - next) / span + 1;
        long age = now - timeOf(before - laps * span, next, now);
        return Math.max(window + laps * window - age, untilReset(number, urgent, now));
    }

    private long untilReset(long number, boolean urgent, long now) {
        Ceiling ceiling = this.ceiling;
        return ceiling == null || number + permits - most(urgent) < ceiling.end ? 0 : ceiling.until - now;
    }

    /** When a permit was granted, or the last of its part of the limit. */
    long timeOf(long number, long next, long now) {
        long sample = firstSample(number);
        if (sample << shift >= next) {
            return newest.get();
        }
        int slot = slot(sample);
        return samples.getAcquire(slot) == sample ? times.getAcquire(slot) : now;
    }

    /** Whether the slots of these permits are done with, also by a thread that was held up while it wrote there. */
    boolean canWrite(long first, int weight) {
        for (long sample = firstSample(first); sample << shift < first + weight; sample++) {
            if (samples.getAcquire(slot(sample)) != sample - samples.length()) {
                return false;
            }
        }
        return true;
    }

    /** Called before permits are granted, so that none is seen as granted later than the newest. */
    void announce(long now) {
        if (shift > 0) {
            newest.accumulateAndGet(now, (known, given) -> given - known > 0 ? given : known);
        }
    }

    void write(long first, int weight, long now) {
        for (long sample = firstSample(first); sample << shift < first + weight; sample++) {
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

    /** The first that is not below a number. */
    private long firstSample(long number) {
        return -(-number >> shift);
    }

    private int slot(long sample) {
        return (int) sample & mask;
    }
}
