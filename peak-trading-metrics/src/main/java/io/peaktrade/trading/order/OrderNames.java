package io.peaktrade.trading.order;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.money.UsdCounter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is kept for each strategy, venue and symbol, made when its name is declared or met; names past the 10,000 that a
 * family has room for share one place, as their series do.
 */
final class OrderNames {
    private static final int MOST = 10_000;
    private static final String OTHERS = "_other_";
    private static final List<MetricFamily> OF_STRATEGY = List.of(
            OrderFamilies.FILLS_UNPRICED,
            OrderFamilies.FILL_NOTIONAL,
            OrderFamilies.SLIPPAGE_ADVERSE,
            OrderFamilies.SLIPPAGE_FAVORABLE);
    private static final List<MetricFamily> OF_VENUE =
            List.of(OrderFamilies.REJECTS, OrderFamilies.MESSAGES, OrderFamilies.FORGOTTEN, OrderFamilies.FILLS);
    private static final List<MetricFamily> LATENCIES =
            List.of(OrderFamilies.ACK_DURATION, OrderFamilies.FILL_DURATION, OrderFamilies.CANCEL_DURATION);

    private final MetricsRecorder recorder;
    private final LabelledCounter submitted;
    private final Consumer<StrategyOrders> newStrategy;
    private final Consumer<VenueOrders> newVenue;
    private final Map<String, StrategyOrders> strategies = new HashMap<>();
    private final Map<String, VenueOrders> venues = new HashMap<>();
    private final Map<String, SymbolOrders> symbols = new HashMap<>();

    /** The consumers hear of each strategy and venue once. */
    OrderNames(MetricsRecorder recorder, Consumer<StrategyOrders> newStrategy, Consumer<VenueOrders> newVenue) {
        this.recorder = recorder;
        this.newStrategy = newStrategy;
        this.newVenue = newVenue;
        submitted = recorder.counter(OrderFamilies.SUBMITTED);
    }

    /** Creates all series of these names, or throws where a name can be none. */
    void declare(OrderScope scope) {
        for (String strategy : scope.strategies()) {
            OF_STRATEGY.forEach(family -> recorder.counter(family).declare(strategy));
            scope.venues().forEach(venue -> submitted.declare(strategy, venue));
        }
        for (String venue : scope.venues()) {
            OF_VENUE.forEach(family -> recorder.counter(family).declare(venue));
            LATENCIES.forEach(family -> recorder.histogram(family).declare(venue));
        }
        scope.symbols().forEach(recorder.counter(OrderFamilies.ORDERS)::declare);
        scope.strategies().forEach(this::strategy);
        scope.venues().forEach(this::venue);
        scope.symbols().forEach(this::symbol);
    }

    StrategyOrders strategy(String name) {
        StrategyOrders known = strategies.get(name);
        if (known != null) {
            return known;
        }
        if (strategies.size() > MOST && !name.equals(OTHERS)) {
            return strategy(OTHERS);
        }
        var strategy = new StrategyOrders(
                name,
                usd(OrderFamilies.FILL_NOTIONAL, name),
                usd(OrderFamilies.SLIPPAGE_ADVERSE, name),
                usd(OrderFamilies.SLIPPAGE_FAVORABLE, name));
        strategies.put(name, strategy);
        newStrategy.accept(strategy);
        return strategy;
    }

    private UsdCounter usd(MetricFamily family, String strategy) {
        return new UsdCounter(recorder.counter(family).at(strategy));
    }

    VenueOrders venue(String name) {
        VenueOrders known = venues.get(name);
        if (known != null) {
            return known;
        }
        if (venues.size() > MOST && !name.equals(OTHERS)) {
            return venue(OTHERS);
        }
        var venue = new VenueOrders(name, recorder);
        venues.put(name, venue);
        newVenue.accept(venue);
        return venue;
    }

    SymbolOrders symbol(String name) {
        SymbolOrders known = symbols.get(name);
        if (known != null) {
            return known;
        }
        if (symbols.size() > MOST && !name.equals(OTHERS)) {
            return symbol(OTHERS);
        }
        var symbol = new SymbolOrders(name, recorder.counter(OrderFamilies.ORDERS));
        symbols.put(name, symbol);
        return symbol;
    }

    void submitted(StrategyOrders strategy, VenueOrders venue) {
        submitted.inc(strategy.name, venue.name);
    }

    /** Those that submitted an order or had a fill. */
    Set<String> activeStrategies() {
        Map<String, StrategyOrders> active = new TreeMap<>(strategies);
        active.values().removeIf(strategy -> !strategy.active);
        return active.keySet();
    }

    Map<String, StrategyOrders> strategies() {
        return strategies;
    }

    CounterSeries invalid(InvalidEvent reason) {
        return recorder.counter(OrderFamilies.INVALID).at(reason.text());
    }
}
