package io.peaktrade.core;

import java.util.Arrays;
import java.util.List;

/**
 * The upper bounds of a histogram's buckets in base units, ascending, without the last, infinite one.
 *
 * @param scale the resolution in which values are kept and summed
 */
public record Buckets(Scale scale, List<Double> bounds) {
    private static final int MOST = 100;
    /** How far a computed bound may be from a step. */
    private static final double ROUNDING = 1e-6;

    public Buckets {
        bounds = List.copyOf(bounds);
        if (bounds.isEmpty() || bounds.size() > MOST) {
            throw new IllegalArgumentException(
                    "buckets must have 1 to %d bounds, like 0.1, 0.5, 1, but have %d".formatted(MOST, bounds.size()));
        }
        double before = 0;
        for (double bound : bounds) {
            long scaled = Math.round(bound * scale.steps());
            if (!(bound > before) || scaled == Long.MAX_VALUE || scaled <= Math.round(before * scale.steps())) {
                throw new IllegalArgumentException(
                        "bucket bounds must ascend from above 0 in steps of at least 1/%d, like 0.1, 0.5, 1, but are %s"
                                .formatted(scale.steps(), bounds));
            }
            requireHeld(scale, bound);
            before = bound;
        }
    }

    /** Values are whole steps: a bound between two of them would count some on the wrong side. */
    private static void requireHeld(Scale scale, double bound) {
        double steps = bound * scale.steps();
        if (Math.abs(steps - Math.rint(steps)) > steps * ROUNDING) {
            throw new IllegalArgumentException(
                    "bucket bound must be a multiple of 1/%d, the step of its scale, like 0.1 of Scale.MICRO, but is '%s'"
                            .formatted(scale.steps(), bound));
        }
    }

    /** For durations: bounds in seconds, values kept in nanoseconds. */
    public static Buckets seconds(double... bounds) {
        return of(Scale.NANO, bounds);
    }

    /** For amounts of any other unit. */
    public static Buckets of(Scale scale, double... bounds) {
        return new Buckets(scale, Arrays.stream(bounds).boxed().toList());
    }

    /** The bounds in steps of the scale. */
    long[] steps() {
        return bounds.stream()
                .mapToLong(bound -> Math.round(bound * scale.steps()))
                .toArray();
    }
}
