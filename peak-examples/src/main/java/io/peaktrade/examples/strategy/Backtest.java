package io.peaktrade.examples.strategy;

import io.peaktrade.examples.market.Candle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The result of running a strategy over some candles of one symbol.
 *
 * @param pnlRatio profit after costs, as a share of what it may hold
 * @param drawdownRatio the largest fall from an earlier peak, as a share of the same
 */
public record Backtest(int trades, double pnlRatio, double drawdownRatio) {
    private static final double COST_RATIO = 0.0002;
    private static final double RISK_USD = 150;
    private static final double LEAST_USD = 1_000;
    private static final double MOST_USD = 10_000;

    public static Backtest of(Strategy strategy, List<Candle> candles) {
        Map<Long, Double> closes = new HashMap<>();
        candles.forEach(candle -> closes.put(candle.openMillis(), candle.close()));
        History history = (symbol, openMillis) -> {
            Double close = closes.get(openMillis);
            return close == null ? OptionalDouble.empty() : OptionalDouble.of(close);
        };
        var run = new Run();
        candles.forEach(candle -> run.play(candle, strategy.wanted(candle, history)));
        return new Backtest(run.trades, run.pnl, run.drawdown);
    }

    /** Returns how much the strategy may hold so that another such drawdown costs no more than the accepted loss. */
    public double notionalUsd() {
        double size = RISK_USD / Math.max(drawdownRatio, RISK_USD / MOST_USD);
        return Math.max(LEAST_USD, Math.rint(size / 100) * 100);
    }

    private static final class Run {
        private double held;
        private double before = Double.NaN;
        private double pnl;
        private double height;
        private double drawdown;
        private int trades;

        private void play(Candle candle, OptionalDouble wanted) {
            if (!Double.isNaN(before)) {
                pnl += held * (candle.close() / before - 1);
            }
            before = candle.close();
            double next = wanted.orElse(held);
            if (next != held) {
                trades++;
                pnl -= Math.abs(next - held) * COST_RATIO;
                held = next;
            }
            height = Math.max(height, pnl);
            drawdown = Math.max(drawdown, height - pnl);
        }
    }
}
