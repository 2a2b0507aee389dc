package io.peaktrade.resilience.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks settings, with one wording for their errors. */
public final class Require {
    /** Nanoseconds in a long end after 292 years; no setting needs half of that. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Require() {}

    public static void duration(String what, String like, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s must be above 0 and at most 36500 days, like %s, but is '%s'".formatted(what, like, value));
        }
    }

    /** A wait or a margin, which may be none. */
    public static void durationOrZero(String what, String like, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s must be from 0 to 36500 days, like %s, but is '%s'".formatted(what, like, value));
        }
    }

    public static void range(String what, double least, double most, String like, double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s must be %s, like %s, but is '%s'".formatted(what, range(least, most), like, plain(value)));
        }
    }

    /** A setting that decides on calls; null is no decision. */
    public static <T> T given(String what, String like, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be given, like %s, but is 'null'".formatted(what, like));
        }
        return value;
    }

    private static String range(double least, double most) {
        return "from %s to %s".formatted(plain(least), plain(most));
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
