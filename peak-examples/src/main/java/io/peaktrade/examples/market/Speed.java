package io.peaktrade.examples.market;

import java.time.Duration;
import java.util.OptionalDouble;

/** Market seconds per second, or {@code max}: as fast as the machine can, on a virtual clock. */
public record Speed(OptionalDouble factor) {
    public static final Speed MAX = new Speed(OptionalDouble.empty());

    public static Speed parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        double factor = number(text);
        if (!(factor > 0 && factor <= 100_000)) {
            throw new IllegalArgumentException(
                    "speed must be a number above 0 and up to 100000, like 60, or max, but is '%s'".formatted(text));
        }
        return new Speed(OptionalDouble.of(factor));
    }

    public boolean isMax() {
        return factor.isEmpty();
    }

    /** How long so much of the market's time takes here; on a virtual clock as long, as that costs nothing. */
    public Duration taking(Duration market) {
        return Duration.ofNanos((long) (market.toNanos() / factor.orElse(1)));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    @Override
    public String toString() {
        return isMax() ? "as fast as possible on a virtual clock" : "%s market seconds a second".formatted(plain());
    }

    private String plain() {
        double value = factor.orElseThrow();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
