package io.peaktrade.core;

/**
 * How many steps of the whole numbers inside a series make one base unit outside. A duration is kept in nanoseconds and
 * shown in seconds, an amount of money is kept in millionths and shown in USD, so that sums stay exact.
 */
public enum Scale {
    ONE(1, 0),
    MICRO(1_000_000, 6),
    NANO(1_000_000_000, 9);

    private final long steps;
    private final int decimals;

    Scale(long steps, int decimals) {
        this.steps = steps;
        this.decimals = decimals;
    }

    /** Steps in one base unit, a power of ten. */
    public long steps() {
        return steps;
    }

    /** Decimal places of a step in base units: {@code steps() == 10^decimals()}. */
    public int decimals() {
        return decimals;
    }
}
