package io.peaktrade.repository.stack;

import io.peaktrade.trading.backtest.BacktestRun;
import java.net.URI;
import java.time.Duration;

/** A program that backtests for two seconds and ends. */
final class ShortBacktest {
    private static final long TWO_SECONDS = Duration.ofSeconds(2).toNanos();

    private ShortBacktest() {}

    public static void main(String... arguments) {
        var run = BacktestRun.of(arguments[0], URI.create(arguments[1]));
        long start = System.nanoTime();
        double equity = 1;
        while (System.nanoTime() - start < TWO_SECONDS) {
            equity = Math.sqrt(equity + 1);
        }
        run.succeeded();
        System.out.println(equity);
    }
}
