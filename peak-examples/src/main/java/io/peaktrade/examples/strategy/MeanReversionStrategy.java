package io.peaktrade.examples.strategy;

import io.peaktrade.examples.market.Candle;
import java.util.OptionalDouble;

/** Bets on a return to the mean after a price has moved far from its mean of the last twenty minutes. */
public record MeanReversionStrategy() implements Strategy {
    private static final int WINDOW = 20;
    private static final double FAR = 2.2;
    private static final double NEAR = 0.3;
    /** As a share of the price: a smaller move would not pay the fees. */
    private static final double THRESHOLD = 0.012;

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
            // Relative to the latest price, since squares of whole prices would lose the small differences.
            double difference = close.getAsDouble() - latest.close();
            sum += difference;
            squares += difference * difference;
        }
        double deviation = Math.sqrt(Math.max(0, squares / WINDOW - sum * sum / WINDOW / WINDOW));
        return wanted(-sum / WINDOW, deviation, latest.close() * THRESHOLD);
    }

    private static OptionalDouble wanted(double distance, double deviation, double threshold) {
        if (Math.abs(distance) <= NEAR * deviation) {
            return OptionalDouble.of(0);
        }
        return Math.abs(distance) > Math.max(FAR * deviation, threshold)
                ? OptionalDouble.of(-Math.signum(distance))
                : OptionalDouble.empty();
    }
}
