package io.peaktrade.trading;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.OrderStatus;
import io.peaktrade.trading.portfolio.PortfolioFamilies;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records orders, profit and loss, positions and backtests. Symbols and strategies that are declared have their series
 * at zero from the start; others get theirs with their first event. Never throws: what cannot be recorded as it was
 * given is counted in {@code peak_recorder_rejected_total}. Safe for all threads, without locks or garbage.
 */
public final class TradingMetrics {
    private final LabelledCounter orders;
    private final LabelledGauge pnl;
    private final LabelledGauge position;
    private final LabelledHistogram backtestDuration;

    public TradingMetrics(MetricsRecorder recorder, Set<String> symbols, Set<String> strategies) {
        orders = recorder.counter(OrderFamilies.ORDERS);
        pnl = recorder.gauge(PortfolioFamilies.PNL);
        position = recorder.gauge(PortfolioFamilies.POSITION);
        backtestDuration = recorder.histogram(TradingFamilies.BACKTEST_DURATION);
        symbols.stream().sorted().forEach(orders::declare);
        strategies.stream().sorted().forEach(backtestDuration::declare);
    }

    /** Counts that an order reached the status, like {@code filled}; an unknown one is counted as {@code other}. */
    public void recordOrder(@Nullable String status, @Nullable String symbol) {
        orders.inc(status, symbol);
    }

    public void recordOrder(@Nullable OrderStatus status, @Nullable String symbol) {
        orders.inc(status == null ? null : status.text(), symbol);
    }

    /** The strategy's profit and loss since the start of its day, realized and unrealized, after fees. */
    public void updatePnl(@Nullable String strategy, double usd) {
        pnl.at(strategy).set(usd);
    }

    /** The net position over all strategies, negative when short; one ledger should write it. */
    public void updatePosition(@Nullable String symbol, double units) {
        position.at(symbol).set(units);
    }

    public void recordBacktest(@Nullable String strategy, long nanos) {
        backtestDuration.at(strategy).record(nanos);
    }
}
