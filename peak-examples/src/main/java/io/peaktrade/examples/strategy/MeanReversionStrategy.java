package io.peaktrade.examples.strategy;

import io.peaktrade.examples.market.Candle;
import java.util.OptionalDouble;

/** Bets on the way back while a price is farther from the mean of the minutes before than they were from each other. */
public record MeanReversionStrategy() implements Strategy {
    private static final int WINDOW = 3;
    /** In standard deviations. */
    private static final double FAR = 0.6;

    @Override
    public String name() {
        return "mean_reversion_strategy";
    }

    @Override
    public OptionalDouble wanted(Candle latest, History history) {
        double sum = 0;
        double squares = 0;
        for (int minutes = 1; minutes <= WINDOW; minutes++) {
            OptionalDouble close = history.close(latest.symbol(), latest.openMillis() - minutes * Candle.MINUTE_MILLIS);
            if (close.isEmpty()) {
                return OptionalDouble.empty();
            }
            // Taken from the latest price, or the squares would drown what they differ by.
            double difference = close.getAsDouble() - latest.close();
            sum += difference;
            squares += difference * difference;
        }
        double deviation = Math.sqrt(Math.max(0, squares / WINDOW - sum * sum / WINDOW / WINDOW));
        double distance = -sum / WINDOW;
        return OptionalDouble.of(Math.abs(distance) > FAR * deviation ? -Math.signum(distance) : 0);
    }
}
