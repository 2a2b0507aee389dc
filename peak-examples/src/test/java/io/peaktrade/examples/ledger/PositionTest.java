package io.peaktrade.examples.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
    /** Fills are written units@price, negative when sold; each costs a fee of 1 USD. */
    @ParameterizedTest(name = "{0} marked at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fills                          | mark | units | cost | realized | unrealized | fees | pnl
            2@100                          | 110  | 2     | 200  | 0        | 20         | 1    | 19
            2@100 1@130                    | 110  | 3     | 330  | 0        | 0          | 2    | -2
            2@100 1@130 -1@140             | 110  | 2     | 220  | 30       | 0          | 3    | 27
            2@100 -2@90                    | 500  | 0     | 0    | -20      | 0          | 2    | -22
            2@100 -3@120                   | 100  | -1    | -120 | 40       | 20         | 2    | 58
            2@100 -3@120 1@110             | 999  | 0     | 0    | 50       | 0          | 3    | 47
            -2@100                         | 90   | -2    | -200 | 0        | 20         | 1    | 19
            -2@100 1@90                    | 80   | -1    | -100 | 10       | 20         | 2    | 28
            -2@100 5@90                    | 95   | 3     | 270  | 20       | 15         | 2    | 33
            0.5@4626.05 -0.5@4630.05       | 1    | 0     | 0    | 2        | 0          | 2    | 0
            """, useHeadersInDisplayName = true)
    void isWhatOneReckonsByHand(
            String fills,
            BigDecimal mark,
            BigDecimal units,
            BigDecimal cost,
            BigDecimal realized,
            BigDecimal unrealized,
            BigDecimal fees,
            BigDecimal pnl) {
        Position position = Arrays.stream(fills.split(" ", -1))
                .map(PositionTest::fill)
                .reduce(Position.NONE, Position::after, (first, second) -> second);
        assertThat(position.units()).isEqualByComparingTo(units);
        assertThat(position.costUsd()).isEqualByComparingTo(cost);
        assertThat(position.realizedUsd()).isEqualByComparingTo(realized);
        assertThat(position.unrealizedUsd(mark)).isEqualByComparingTo(unrealized);
        assertThat(position.feesUsd()).isEqualByComparingTo(fees);
        assertThat(position.pnlUsd(mark)).isEqualByComparingTo(pnl);
    }

    private static Fill fill(String text) {
        String[] parts = text.split("@", 2);
        var change = new BigDecimal(parts[0]);
        return new Fill(
                "momentum_strategy",
                "BTC/USD",
                Side.of(change),
                change.abs(),
                new BigDecimal(parts[1]),
                BigDecimal.ONE);
    }
}
