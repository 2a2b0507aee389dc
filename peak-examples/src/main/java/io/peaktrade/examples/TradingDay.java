package io.peaktrade.examples;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.examples.history.CandleCache;
import io.peaktrade.examples.ledger.Ledger;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.strategy.Backtest;
import io.peaktrade.examples.strategy.Strategy;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.trading.TradingMetrics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays a day minute by minute: fetches the candles, asks the strategies, and lets the desk trade. */
final class TradingDay {
    private static final int BACKTEST_MINUTES = 600;

    private final Candles day;
    private final List<Strategy> strategies;
    private final Map<String, Double> notionalUsd = new HashMap<>();
    private final VenueClient venue;
    private final CandleCache history;
    private final OrderDesk desk;
    private final Ledger ledger;
    private final MarketClock clock;
    private int played;

    TradingDay(
            Candles day,
            List<Strategy> strategies,
            VenueClient venue,
            CandleCache history,
            OrderDesk desk,
            Ledger ledger,
            MarketClock clock) {
        this.day = day;
        this.strategies = strategies;
        this.venue = venue;
        this.history = history;
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Sizes each strategy by a backtest over some hours before the open, which are generated from the seed. */
    void prepare(TradingMetrics metrics, TimeSource time, long seed) {
        ledger.open();
        for (Strategy strategy : strategies) {
            long start = time.nanos();
            double worst = day.symbols().stream()
                    .mapToDouble(symbol -> backtest(strategy, symbol, seed).notionalUsd())
                    .min()
                    .orElseThrow();
            metrics.recordBacktest(strategy.name(), time.nanos() - start);
            notionalUsd.put(strategy.name(), worst);
        }
    }

    private Backtest backtest(Strategy strategy, String symbol, long seed) {
        long begin = day.openMillis() - BACKTEST_MINUTES * Candle.MINUTE_MILLIS;
        double price = day.first(symbol).open();
        return Backtest.of(strategy, new CandleGenerator(seed).minutes(symbol, begin, price, BACKTEST_MINUTES));
    }

    /** Runs until the last candle or until the clock is stopped. */
    void play(Runnable afterEachMinute) throws InterruptedException {
        clock.open(day.openMillis());
        long minute = day.openMillis();
        for (Candle candle : day.all()) {
            if (candle.closeMillis() > minute) {
                afterEachMinute.run();
                minute = candle.closeMillis();
            }
            if (!clock.reaches(minute)) {
                return;
            }
            venue.candle(candle.symbol(), candle.openMillis()).ifPresent(this::trade);
            played++;
        }
        afterEachMinute.run();
    }

    private void trade(Candle latest) {
        history.add(latest);
        var price = new BigDecimal(latest.close(), MathContext.DECIMAL32);
        ledger.mark(latest.symbol(), price);
        for (Strategy strategy : strategies) {
            strategy.wanted(latest, history).ifPresent(wanted -> want(strategy.name(), latest.symbol(), wanted, price));
        }
        desk.settle(latest.symbol(), clock.marketMillis());
    }

    /** Prices move all the time, so units are only computed when the direction changes. */
    private void want(String strategy, String symbol, double wanted, BigDecimal priceUsd) {
        if (desk.wanted(strategy, symbol).signum() != (int) wanted) {
            BigDecimal notional = BigDecimal.valueOf(wanted * notionalUsd(strategy));
            desk.want(strategy, symbol, notional.divide(priceUsd, 4, RoundingMode.HALF_EVEN));
        }
    }

    double notionalUsd(String strategy) {
        return notionalUsd.getOrDefault(strategy, 0.0);
    }

    int played() {
        return played;
    }
}
