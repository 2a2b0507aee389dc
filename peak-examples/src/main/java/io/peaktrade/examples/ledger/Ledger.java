package io.peaktrade.examples.ledger;

import static java.math.BigDecimal.ZERO;

import io.peaktrade.trading.TradingMetrics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The only owner of positions and profit: fills and prices go in, and nothing else writes these gauges. For the trading
 * thread only.
 */
public final class Ledger {
    private final TradingMetrics metrics;
    private final Map<String, Map<String, Position>> positions = new TreeMap<>();
    private final Map<String, BigDecimal> marks = new TreeMap<>();

    public Ledger(TradingMetrics metrics, Set<String> strategies, Set<String> symbols) {
        this.metrics = metrics;
        strategies.forEach(strategy -> positions.put(strategy, new TreeMap<>()));
        symbols.forEach(symbol -> marks.put(symbol, ZERO));
    }

    /** A day begins with no positions and no profit; both are known, so both are shown. */
    public void open() {
        marks.keySet().forEach(this::showPosition);
        positions.keySet().forEach(this::showPnl);
    }

    public void book(Fill fill) {
        book(fill.strategy()).merge(fill.symbol(), Position.NONE.after(fill), (held, first) -> held.after(fill));
        showPosition(fill.symbol());
        showPnl(fill.strategy());
    }

    public void mark(String symbol, BigDecimal priceUsd) {
        marks.put(symbol, priceUsd);
        positions.keySet().forEach(this::showPnl);
    }

    public List<String> strategies() {
        return List.copyOf(positions.keySet());
    }

    public List<String> symbols() {
        return List.copyOf(marks.keySet());
    }

    public Position position(String strategy, String symbol) {
        return book(strategy).getOrDefault(symbol, Position.NONE);
    }

    /** The sum over all strategies. */
    public BigDecimal units(String symbol) {
        return positions.keySet().stream()
                .map(strategy -> position(strategy, symbol).units())
                .reduce(ZERO, BigDecimal::add);
    }

    public BigDecimal pnlUsd(String strategy) {
        return book(strategy).entrySet().stream()
                .map(held -> held.getValue().pnlUsd(markUsd(held.getKey())))
                .reduce(ZERO, BigDecimal::add);
    }

    public BigDecimal markUsd(String symbol) {
        return marks.getOrDefault(symbol, ZERO);
    }

    private Map<String, Position> book(String strategy) {
        return positions.computeIfAbsent(strategy, first -> new TreeMap<>());
    }

    private void showPosition(String symbol) {
        metrics.updatePosition(symbol, units(symbol).doubleValue());
    }

    private void showPnl(String strategy) {
        metrics.updatePnl(strategy, pnlUsd(strategy).doubleValue());
    }
}
