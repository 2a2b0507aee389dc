package io.peaktrade.examples;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.examples.history.CandleCache;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.strategy.Backtest;
import io.peaktrade.examples.strategy.Strategy;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.trading.TradingMetrics;
import io.peaktrade.trading.portfolio.Portfolio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plays a day, minute by minute: fetches what the market did, asks the strategies, and has the desk trade. */
final class TradingDay {
    private static final int MINUTES_BEFORE = 600;
    /** As many as a strategy looks back on, and some more. */
    static final int WARM_UP_MINUTES = 30;

    private final Candles day;
    private final List<Strategy> strategies;
    private final Market market;
    private final Desk desk;
    private final Map<String, Double> notionalUsd = new HashMap<>();
    private int played;

    /** What the strategies see. */
    record Market(VenueClient venue, CandleCache history, MarketClock clock) {}

    /** Who trades for them, and who watches. */
    record Desk(OrderDesk orders, Portfolio book, RiskDesk risk) {}

    TradingDay(Candles day, List<Strategy> strategies, Market market, Desk desk) {
        this.day = day;
        this.strategies = strategies;
        this.market = market;
        this.desk = desk;
    }

    /**
     * Sizes each strategy by how it did in the hours before the open, which are invented from the seed, and lets it know
     * the last minutes of them, so that it can trade from the first minute on.
     */
    void prepare(TradingMetrics metrics, TimeSource time, long seed) {
        Map<String, List<Candle>> before = new HashMap<>();
        var generator = new CandleGenerator(seed);
        day.symbols().forEach(symbol -> before.put(symbol, generator.before(day.first(symbol), MINUTES_BEFORE)));
        for (Strategy strategy : strategies) {
            long start = time.nanos();
            double worst = before.values().stream()
                    .mapToDouble(candles -> Backtest.of(strategy, candles).notionalUsd())
                    .min()
                    .orElseThrow();
            metrics.recordBacktest(strategy.name(), time.nanos() - start);
            notionalUsd.put(strategy.name(), worst);
        }
        before.values().forEach(this::warmUp);
        desk.risk().open(notionalUsd, day);
    }

    private void warmUp(List<Candle> before) {
        before.subList(MINUTES_BEFORE - WARM_UP_MINUTES, MINUTES_BEFORE).forEach(market.history()::add);
        Candle last = before.get(MINUTES_BEFORE - 1);
        desk.book().mark(last.symbol(), BigDecimal.valueOf(last.close()));
    }

    /** Until the last candle, or until someone stops the clock. */
    void play(Runnable afterEachMinute) throws InterruptedException {
        market.clock().open(day.openMillis());
        long minute = day.openMillis();
        for (Candle candle : day.all()) {
            if (candle.closeMillis() > minute) {
                afterEachMinute.run();
                minute = candle.closeMillis();
            }
            if (!market.clock().reaches(minute, desk.orders())) {
                return;
            }
            market.venue().candle(candle.symbol(), candle.openMillis()).ifPresent(this::trade);
            desk.risk().afterMinute(minute);
            played++;
        }
        desk.orders().cancelAll();
        market.clock().goOn(minute + Candle.MINUTE_MILLIS, desk.orders());
        desk.risk().reconcile();
        afterEachMinute.run();
    }

    private void trade(Candle latest) {
        market.history().add(latest);
        BigDecimal price = BigDecimal.valueOf(latest.close());
        desk.book().mark(latest.symbol(), price);
        for (Strategy strategy : strategies) {
            strategy.wanted(latest, market.history())
                    .ifPresent(wanted -> want(strategy.name(), latest.symbol(), wanted, price));
        }
        desk.orders().settle(latest.symbol(), price, market.clock().marketMillis());
    }

    /** Prices move all the time, so units are calculated only when the direction changes. */
    private void want(String strategy, String symbol, double wanted, BigDecimal priceUsd) {
        if (desk.orders().wanted(strategy, symbol).signum() != (int) wanted) {
            BigDecimal notional = BigDecimal.valueOf(wanted * notionalUsd(strategy));
            desk.orders().want(strategy, symbol, notional.divide(priceUsd, 4, RoundingMode.HALF_EVEN));
        }
    }

    double notionalUsd(String strategy) {
        return notionalUsd.getOrDefault(strategy, 0.0);
    }

    int played() {
        return played;
    }
}
