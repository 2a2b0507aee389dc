package io.peaktrade.examples.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandleGeneratorTest {
    @Test
    void givesTheSameDayForTheSameSeed() {
        assertThat(CandleGenerator.day(7)).isEqualTo(CandleGenerator.day(7)).isNotEqualTo(CandleGenerator.day(8));
    }

    @Test
    void givesEachMinuteOfADayOfBothSymbols() {
        Candles day = CandleGenerator.day(1);
        assertThat(day.symbols()).containsExactly("BTC/USD", "ETH/USD");
        assertThat(day.all()).hasSize(2 * 1440);
        assertThat(day.closeMillis() - day.openMillis()).isEqualTo(86_400_000);
    }

    @Test
    void keepsOpenAndCloseBetweenLowAndHigh() {
        assertThat(CandleGenerator.day(1).all())
                .allMatch(candle -> candle.low() <= Math.min(candle.open(), candle.close()))
                .allMatch(candle -> candle.high() >= Math.max(candle.open(), candle.close()))
                .allMatch(candle -> candle.low() > 0 && candle.volume() >= 0);
    }

    @Test
    void opensEachMinuteAtTheCloseBefore() {
        var minutes = new CandleGenerator(3).minutes("BTC/USD", 0, 100, 50);
        for (int minute = 1; minute < minutes.size(); minute++) {
            assertThat(minutes.get(minute).open())
                    .isEqualTo(minutes.get(minute - 1).close());
        }
    }
}
