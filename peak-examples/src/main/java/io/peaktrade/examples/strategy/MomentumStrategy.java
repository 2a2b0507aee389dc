package io.peaktrade.examples.strategy;

import io.peaktrade.examples.market.Candle;
import java.util.OptionalDouble;

/** Follows a move on which the last quarter of an hour and the last hour agree, and ends when they no longer do. */
public record MomentumStrategy() implements Strategy {
    private static final int QUARTER = 15;
    private static final int HOUR = 60;
    /** As a share of the price: a smaller move would not pay the fees. */
    private static final double THRESHOLD = 0.006;

    @Override
    public String name() {
        return "momentum_strategy";
    }

    @Override
    public OptionalDouble wanted(Candle latest, History history) {
        OptionalDouble quarter = move(latest, QUARTER, history);
        OptionalDouble hour = move(latest, HOUR, history);
        if (quarter.isEmpty() || hour.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sign = Math.signum(hour.getAsDouble());
        if (quarter.getAsDouble() * sign < 0) {
            return OptionalDouble.of(0);
        }
        return Math.abs(hour.getAsDouble()) > THRESHOLD ? OptionalDouble.of(sign) : OptionalDouble.empty();
    }

    private static OptionalDouble move(Candle latest, int minutes, History history) {
        OptionalDouble before = history.close(latest.symbol(), latest.openMillis() - minutes * Candle.MINUTE_MILLIS);
        return before.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(latest.close() / before.getAsDouble() - 1);
    }
}
