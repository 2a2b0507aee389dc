package io.peaktrade.examples;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.examples.history.CandleCache;
import io.peaktrade.examples.history.CandleStore;
import io.peaktrade.examples.ledger.Journal;
import io.peaktrade.examples.ledger.Ledger;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.market.VirtualTime;
import io.peaktrade.examples.strategy.MeanReversionStrategy;
import io.peaktrade.examples.strategy.MomentumStrategy;
import io.peaktrade.examples.strategy.Strategy;
import io.peaktrade.examples.venue.SimulatedVenue;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.trading.TradingMetrics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Binds what trades; the modules of the libraries bind what monitors it. */
record ExampleModule(Candles day, DaySettings settings) implements Module {
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
    Journal journal(TradingMetrics trading, DataMetrics data) {
        return new Journal(trading, data);
    }

    @Provides
    @Singleton
    Ledger ledger(TradingMetrics trading) {
        return new Ledger(trading, strategyNames(), day.symbols());
    }

    @Provides
    @Singleton
    VenueClient venueClient(SimulatedVenue venue, Resilience resilience, PerformanceMonitor monitor, Journal journal) {
        return new VenueClient(venue, resilience, monitor, journal);
    }

    @Provides
    @Singleton
    CandleCache cache(CandleStore store, VenueClient venue, Journal journal, MarketClock clock) {
        return new CandleCache(store, venue, journal, clock, day);
    }

    @Provides
    @Singleton
    OrderDesk desk(VenueClient venue, Ledger ledger, Journal journal) {
        return new OrderDesk(venue, ledger, journal);
    }

    @Provides
    @Singleton
    TradingDay tradingDay(VenueClient venue, CandleCache cache, OrderDesk desk, Ledger ledger, MarketClock clock) {
        return new TradingDay(day, STRATEGIES, venue, cache, desk, ledger, clock);
    }

    @Provides
    @Singleton
    Summary summary(Ledger ledger, Journal journal, OrderDesk desk, TradingDay tradingDay, MarketClock clock) {
        return new Summary(ledger, journal, desk, tradingDay, clock);
    }
}
