package io.peaktrade.examples.market;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Generates candles: a random walk whose drift changes now and then, so that there are trends and reversals to trade. */
public final class CandleGenerator {
    private static final long FIRST_DAY_MILLIS = 1_767_571_200_000L; // 2026-01-05, a Monday
    private static final double VOLATILITY = 0.001;
    private static final int STEPS = 6;
    private static final int DAY_MINUTES = 1440;

    private final SplittableRandom random;

    public CandleGenerator(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A day of the two best-known symbols. */
    public static Candles day(long seed) {
        var generator = new CandleGenerator(seed);
        var candles = new ArrayList<Candle>();
        candles.addAll(generator.minutes("BTC/USD", FIRST_DAY_MILLIS, 91_500, DAY_MINUTES));
        candles.addAll(generator.minutes("ETH/USD", FIRST_DAY_MILLIS, 3_150, DAY_MINUTES));
        return new Candles(candles);
    }

    /** Minutes that lead to the candle, as they might have been: the last of them closes where it opens. */
    public List<Candle> before(Candle first, int minutes) {
        List<Candle> walk =
                minutes(first.symbol(), first.openMillis() - minutes * Candle.MINUTE_MILLIS, first.open(), minutes);
        double factor = first.open() / walk.get(minutes - 1).close();
        return walk.stream().map(candle -> scaled(candle, factor)).toList();
    }

    private static Candle scaled(Candle candle, double factor) {
        return new Candle(
                candle.symbol(),
                candle.openMillis(),
                cents(candle.open() * factor),
                cents(candle.high() * factor),
                cents(candle.low() * factor),
                cents(candle.close() * factor),
                candle.volume());
    }

    public List<Candle> minutes(String symbol, long openMillis, double price, int minutes) {
        var candles = new ArrayList<Candle>(minutes);
        double drift = 0;
        double last = price;
        for (int minute = 0; minute < minutes; minute++) {
            drift = random.nextInt(45) == 0 ? random.nextGaussian(0, VOLATILITY / 6) : drift;
            Candle candle = minute(symbol, openMillis + minute * Candle.MINUTE_MILLIS, last, drift);
            candles.add(candle);
            last = candle.close();
        }
        return candles;
    }

    private Candle minute(String symbol, long openMillis, double open, double drift) {
        double high = open;
        double low = open;
        double price = open;
        for (int step = 0; step < STEPS; step++) {
            price = cents(price * (1 + drift / STEPS + random.nextGaussian(0, VOLATILITY / Math.sqrt(STEPS))));
            high = Math.max(high, price);
            low = Math.min(low, price);
        }
        return new Candle(symbol, openMillis, open, high, low, price, Math.round(random.nextDouble() * 1e6) / 1e4);
    }

    private static double cents(double price) {
        return Math.max(1, Math.round(price * 100)) / 100.0;
    }
}
