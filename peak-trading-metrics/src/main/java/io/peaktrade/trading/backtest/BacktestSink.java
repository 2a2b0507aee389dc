package io.peaktrade.trading.backtest;

import java.io.IOException;

/** Where a backtest leaves its series, since no scrape will find a process that is gone. May fail or hang. */
sealed interface BacktestSink permits PushgatewaySink, TextFileSink {
    void accept(BacktestOutcome outcome) throws IOException;
}
