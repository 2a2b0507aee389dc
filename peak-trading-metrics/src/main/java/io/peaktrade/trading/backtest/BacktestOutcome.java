package io.peaktrade.trading.backtest;

import java.util.OptionalDouble;

/**
 * How a backtest ended.
 *
 * @param lastSuccessSeconds a Unix time; empty if unknown, since this backtest failed
 * @param endSeconds a Unix time
 */
record BacktestOutcome(String strategy, OptionalDouble lastSuccessSeconds, double endSeconds, double durationSeconds) {
    BacktestOutcome withLastSuccess(OptionalDouble seconds) {
        return new BacktestOutcome(strategy, seconds, endSeconds, durationSeconds);
    }
}
