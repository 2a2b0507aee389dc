package io.peaktrade.core;

import java.time.Duration;

/**
 * When series that nobody records into any more are forgotten: a row that was not declared, and in which nothing
 * happened for so long. Its counts are dropped, or, so that sums over the family stay what they were, added to the
 * series of {@code _other_}. In both cases a series that the program has kept records into nothing from then on: look
 * the series of such a family up for each event, or declare it.
 */
public record Expiry(Duration idle, Counts counts) {
    /** What becomes of the counts of a forgotten row. */
    public enum Counts {
        DROPPED,
        FOLDED
    }

    /** Half of what nanoseconds in a long can hold, 146 years. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    static final Expiry NEVER = new Expiry(LONGEST, Counts.DROPPED);

    public Expiry {
        if (idle.isNegative() || idle.isZero() || idle.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "expiry must be above 0 and at most 36500 days, like PT1H, but is '%s'".formatted(idle));
        }
    }

    public static Expiry dropping(Duration idle) {
        return new Expiry(idle, Counts.DROPPED);
    }

    public static Expiry folding(Duration idle) {
        return new Expiry(idle, Counts.FOLDED);
    }
}
