package io.peaktrade.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Days of trading with everything that goes wrong in one, and what an independent exact model says of them. */
class BlotterTest {
    private static final Instrument ES = Instrument.future("ESZ6").multiplier(50);

    @Test
    void playsADayAtAverageCost() {
        var player = new BlotterPlayer(CostMethod.AVERAGE, ES);
        player.book.capital("momentum_strategy", 100_000);
        player.play("day1.csv");
        assertThat(player.json()).isEqualTo(BlotterPlayer.text("day1.average.json"));
    }

    @Test
    void playsTwoDaysThatOverlapAtFifoCost() {
        var player = new BlotterPlayer(CostMethod.FIFO, ES);
        player.play("day1.csv", "day2.csv");
        assertThat(player.json()).isEqualTo(BlotterPlayer.text("both.fifo.json"));
    }
}
