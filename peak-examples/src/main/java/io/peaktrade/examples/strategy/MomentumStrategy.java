package io.peaktrade.examples.strategy;

import io.peaktrade.examples.market.Candle;
import java.util.OptionalDouble;

/** Follows the move of the last three minutes as long as the last minute agrees with it. */
public record MomentumStrategy() implements Strategy {
    private static final int LONG_MINUTES = 3;
    private static final int SHORT_MINUTES = 1;

    @Override
    public String name() {
        return "momentum_strategy";
    }

    @Override
    public OptionalDouble wanted(Candle latest, History history) {
        OptionalDouble recent = move(latest, SHORT_MINUTES, history);
        OptionalDouble before = move(latest, LONG_MINUTES, history);
        if (recent.isEmpty() || before.isEmpty() || before.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double sign = Math.signum(before.getAsDouble());
        return OptionalDouble.of(recent.getAsDouble() * sign < 0 ? 0 : sign);
    }

    private static OptionalDouble move(Candle latest, int minutes, History history) {
        OptionalDouble before = history.close(latest.symbol(), latest.openMillis() - minutes * Candle.MINUTE_MILLIS);
        return before.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(latest.close() / before.getAsDouble() - 1);
    }
}
