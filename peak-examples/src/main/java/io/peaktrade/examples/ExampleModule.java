package io.peaktrade.examples;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.examples.RiskDesk.Controls;
import io.peaktrade.examples.Summary.Told;
import io.peaktrade.examples.TradingDay.Desk;
import io.peaktrade.examples.TradingDay.Market;
import io.peaktrade.examples.history.CandleCache;
import io.peaktrade.examples.history.CandleStore;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.market.VirtualTime;
import io.peaktrade.examples.replay.CounterTotals;
import io.peaktrade.examples.strategy.MeanReversionStrategy;
import io.peaktrade.examples.strategy.MomentumStrategy;
import io.peaktrade.examples.strategy.Strategy;
import io.peaktrade.examples.venue.Journal;
import io.peaktrade.examples.venue.SimulatedVenue;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.portfolio.CostMethod;
import io.peaktrade.trading.portfolio.Instrument;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.risk.KillSwitch;
import io.peaktrade.trading.risk.RiskLimits;
import io.peaktrade.trading.supervision.Reconciliation;
import io.peaktrade.trading.supervision.StrategyHeartbeat;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds what trades; the modules of the libraries bind what monitors it. */
record ExampleModule(Candles day, DaySettings settings) implements Module {
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    static final List<Strategy> STRATEGIES = List.of(new MeanReversionStrategy(), new MomentumStrategy());

    static Set<String> strategyNames() {
        return STRATEGIES.stream().map(Strategy::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void configure(Binder binder) {
        if (settings.speed().isMax()) {
            OptionalBinder.newOptionalBinder(binder, TimeSource.class)
                    .setBinding()
                    .toInstance(new VirtualTime());
        }
        binder.bind(CandleStore.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    MarketClock marketClock(TimeSource time) {
        return new MarketClock(time, settings.speed());
    }

    @Provides
    @Singleton
    SimulatedVenue venue(TimeSource time, MarketClock clock) {
        return new SimulatedVenue(day, settings.faults(), settings.seed(), time, clock);
    }

    @Provides
    @Singleton
    Journal journal(DataMetrics data) {
        return new Journal(data);
    }

    @Provides
    @Singleton
    Portfolio portfolio(MetricsRecorder recorder, TimeSource time) {
        return new Portfolio(
                recorder,
                time,
                CostMethod.AVERAGE,
                day.symbols().stream().map(Instrument::spot).toArray(Instrument[]::new));
    }

    @Provides
    @Singleton
    OrderTracker orderTracker(MetricsRecorder recorder, TimeSource time, Portfolio book) {
        var orders = new OrderTracker(
                recorder, time, new TradingScope(day.symbols(), strategyNames(), Set.of(VenueClient.VENUE)));
        orders.fillsTo(book);
        return orders;
    }

    @Provides
    @Singleton
    VenueClient venueClient(SimulatedVenue venue, Resilience resilience, PerformanceMonitor monitor, Journal journal) {
        return new VenueClient(venue, resilience, monitor, journal);
    }

    @Provides
    @Singleton
    CandleCache cache(CandleStore store, VenueClient venue, Journal journal, MarketClock clock) {
        long first = day.openMillis() - TradingDay.WARM_UP_MINUTES * Candle.MINUTE_MILLIS;
        return new CandleCache(store, venue, journal, clock, first);
    }

    @Provides
    @Singleton
    TradeLog tradeLog() {
        return new TradeLog();
    }

    @Provides
    @Singleton
    Controls controls(MetricsRecorder recorder, TimeSource time, Portfolio book, OrderTracker orders) {
        String[] scopes = Stream.concat(
                        Stream.of(KillSwitch.ALL), strategyNames().stream().sorted())
                .toArray(String[]::new);
        var kill = new KillSwitch(recorder, time, scopes);
        orders.watchedBy(kill);
        return new Controls(
                new RiskLimits(recorder, book),
                kill,
                new Reconciliation(
                        recorder, time, settings.speed().taking(RiskDesk.RECONCILE_EVERY), VenueClient.VENUE));
    }

    @Provides
    @Singleton
    RiskDesk riskDesk(MetricsRecorder recorder, TimeSource time, VenueClient venue, Portfolio book, Controls controls) {
        var heartbeats = STRATEGIES.stream()
                .map(strategy -> new StrategyHeartbeat(
                        recorder, time, strategy.name(), settings.speed().taking(HEARTBEAT)))
                .toList();
        return new RiskDesk(venue, book, controls, heartbeats);
    }

    @Provides
    @Singleton
    OrderDesk desk(VenueClient venue, OrderTracker orders, Portfolio book, TradeLog trades, RiskDesk risk) {
        return new OrderDesk(venue, orders, book, trades, risk::mayTrade);
    }

    @Provides
    @Singleton
    TradingDay tradingDay(Market market, Desk desk) {
        return new TradingDay(day, STRATEGIES, market, desk);
    }

    @Provides
    Market market(VenueClient venue, CandleCache history, MarketClock clock) {
        return new Market(venue, history, clock);
    }

    @Provides
    Desk whoTrades(OrderDesk orders, Portfolio book, RiskDesk risk) {
        return new Desk(orders, book, risk);
    }

    @Provides
    Told told(OrderTracker orders, Portfolio book, TradeLog trades, Journal journal, MetricsRecorder recorder) {
        return new Told(orders, book, trades, journal, new CounterTotals(recorder));
    }

    @Provides
    @Singleton
    Summary summary(Told told, TradingDay tradingDay, MarketClock clock) {
        return new Summary(day, told, tradingDay, clock);
    }
}
