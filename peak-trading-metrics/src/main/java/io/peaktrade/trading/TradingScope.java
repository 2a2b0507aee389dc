package io.peaktrade.trading;

import io.peaktrade.trading.order.OrderScope;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that exist from the start: their counters are at zero before the first event. A value that never changes. */
public record TradingScope(Set<String> symbols, Set<String> strategies, Set<String> venues) implements OrderScope {
    public TradingScope {
        symbols = Set.copyOf(symbols);
        strategies = Set.copyOf(strategies);
        venues = Set.copyOf(venues);
    }

    /** Nothing yet. */
    public static TradingScope of() {
        return new TradingScope(Set.of(), Set.of(), Set.of());
    }

    public TradingScope symbols(String... symbols) {
        return new TradingScope(names(symbols), strategies, venues);
    }

    public TradingScope strategies(String... strategies) {
        return new TradingScope(symbols, names(strategies), venues);
    }

    public TradingScope venues(String... venues) {
        return new TradingScope(symbols, strategies, names(venues));
    }

    private static Set<String> names(String... names) {
        return new LinkedHashSet<>(Arrays.asList(names));
    }
}
