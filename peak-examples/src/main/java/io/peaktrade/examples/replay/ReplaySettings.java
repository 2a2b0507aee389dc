package io.peaktrade.examples.replay;

import io.peaktrade.trading.portfolio.CostMethod;
import io.peaktrade.trading.portfolio.Instrument;
import java.math.BigDecimal;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;

/**
 * What a blotter does not say itself.
 *
 * @param capital in USD, by strategy
 * @param rates in USD by currency, known before the first event
 * @param instruments those whose multiplier or quote currency their symbol does not tell
 * @param dayStart when the daily profit and loss begins
 */
public record ReplaySettings(
        CostMethod cost,
        Map<String, BigDecimal> capital,
        Map<String, BigDecimal> rates,
        List<Instrument> instruments,
        OffsetTime dayStart) {
    public ReplaySettings {
        capital = Map.copyOf(capital);
        rates = Map.copyOf(rates);
        instruments = List.copyOf(instruments);
        capital.forEach((strategy, usd) -> requirePositive("capital of " + strategy, "100000", usd));
        rates.forEach((currency, usd) -> requirePositive("rate of " + currency, "1.08", usd));
    }

    private static void requirePositive(String what, String like, BigDecimal usd) {
        if (usd.signum() <= 0) {
            throw new IllegalArgumentException(
                    "%s must be above 0 USD, like %s, but is '%s'".formatted(what, like, usd));
        }
    }
}
