package io.peaktrade.examples.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.CandleGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class StrategyTest {
    private static final long NOW = 100 * Candle.MINUTE_MILLIS;

    private final Strategy momentum = new MomentumStrategy();
    private final Strategy reversion = new MeanReversionStrategy();

    @Test
    void momentumFollowsAMoveThatTheLastMinuteAgreesWith() {
        assertThat(momentum.wanted(candle(102), before(minutes -> 102 - minutes)))
                .hasValue(1);
        assertThat(momentum.wanted(candle(98), before(minutes -> 98 + minutes))).hasValue(-1);
    }

    @Test
    void momentumLetsGoWhenTheLastMinuteTurns() {
        assertThat(momentum.wanted(candle(102), before(minutes -> minutes == 1 ? 103 : 100)))
                .hasValue(0);
    }

    @Test
    void momentumLeavesThingsAsTheyAreWhereNothingMoved() {
        assertThat(momentum.wanted(candle(100), before(minutes -> 100))).isEmpty();
    }

    @Test
    void reversionBetsAgainstAPriceFarFromItsMean() {
        assertThat(reversion.wanted(candle(103), before(minutes -> 100 + minutes % 2)))
                .hasValue(-1);
        assertThat(reversion.wanted(candle(97), before(minutes -> 100 + minutes % 2)))
                .hasValue(1);
    }

    @Test
    void reversionLetsGoNearTheMean() {
        assertThat(reversion.wanted(candle(100.5), before(minutes -> 100 + minutes % 2)))
                .hasValue(0);
    }

    @Test
    void noneHasAnOpinionWithoutHistory() {
        History nothing = (symbol, openMillis) -> OptionalDouble.empty();
        assertThat(momentum.wanted(candle(1), nothing)).isEmpty();
        assertThat(reversion.wanted(candle(1), nothing)).isEmpty();
    }

    @Test
    void aBacktestOfARiseEarnsTheRiseLessTheCosts() {
        List<Candle> rise = new ArrayList<>();
        for (int minute = 0; minute <= 100; minute++) {
            double price = 1000 * Math.pow(1.001, minute);
            rise.add(new Candle("BTC/USD", minute * Candle.MINUTE_MILLIS, price, price, price, price, 1));
        }
        Backtest backtest = Backtest.of(momentum, rise);
        assertThat(backtest.trades()).isEqualTo(1);
        assertThat(backtest.pnlRatio()).isCloseTo(97 * 0.001 - 0.0002, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aDeepDrawdownMakesASmallSize() {
        assertThat(new Backtest(1, 0, 0.05).notionalUsd()).isEqualTo(3_000);
        assertThat(new Backtest(1, 0, 0.5).notionalUsd()).isEqualTo(1_000);
        assertThat(new Backtest(0, 0, 0).notionalUsd()).isEqualTo(10_000);
    }

    @Test
    void theSameCandlesGiveTheSameBacktest() {
        List<Candle> day = new CandleGenerator(5).minutes("BTC/USD", 0, 90_000, 500);
        assertThat(Backtest.of(reversion, day)).isEqualTo(Backtest.of(reversion, day));
    }

    private static Candle candle(double close) {
        return new Candle("BTC/USD", NOW, close, close, close, close, 1);
    }

    /** @param closes by how many minutes ago */
    private static History before(LongToDoubleFunction closes) {
        return (symbol, openMillis) ->
                OptionalDouble.of(closes.applyAsDouble((NOW - openMillis) / Candle.MINUTE_MILLIS));
    }
}
