package io.peaktrade.trading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.portfolio.TrackedDesk.Given;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens, in whatever order, the tracker and the book say what a slow and plain model says, exactly. */
class RandomDayTest {
    private static final int DESKS = 250;
    private static final int DAYS_OF_A_DESK = 100;
    private static final int MOST_EVENTS = 40;
    private static final List<String> STRATEGIES = List.of("momentum_strategy", "carry");
    private static final List<String> SYMBOLS = List.of("BTC/USD", "ETH/EUR", "ESZ6");
    private static final List<String> CURRENCIES = List.of("EUR", "BNB", "USD");
    private static final Map<String, BigDecimal> CAPITAL = Map.of("carry", new BigDecimal("1000"));
    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of("ESZ6", new BigDecimal("50"));

    static Stream<Arguments> modes() {
        return Stream.of(CostMethod.values())
                .flatMap(method -> Stream.of(Given.values()).map(given -> Arguments.of(method, given)));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void equalsTheModel(CostMethod method, Given given) {
        for (int desk = 0; desk < DESKS; desk++) {
            var model = new ModelDesk(method, MULTIPLIERS, CAPITAL);
            var tracked = new TrackedDesk(
                    method, given, CAPITAL, Instrument.future("ESZ6").multiplier(50));
            for (int day = desk * DAYS_OF_A_DESK; day < (desk + 1) * DAYS_OF_A_DESK; day++) {
                play(day, given, model);
                play(day, given, tracked);
                assertThat(tracked.outcome()).as("day %d", day).isEqualTo(model.outcome());
            }
        }
    }

    private static void play(int number, Given given, Desk desk) {
        var day = new Day(number * 10L, new Random(number), given, desk);
        int events = 1 + new Random(~number).nextInt(MOST_EVENTS);
        for (int i = 0; i < events; i++) {
            day.next();
        }
    }

    private record Day(long firstId, Random random, Given given, Desk desk) {
        void next() {
            long id = firstId + random.nextInt(4);
            switch (random.nextInt(17)) {
                case 0, 1, 2 -> desk.submitted(id, names(), number(2), number(3));
                case 3 -> desk.acknowledged(id);
                case 4, 5, 6, 7, 8 -> desk.filled(id, fill(), any(List.of(Liquidity.values())));
                case 9 -> desk.busted(id, execution());
                case 10 -> desk.cancelRequested(id);
                case 11 -> end(id);
                case 12 -> desk.replaced(id, firstId + random.nextInt(6), number(2));
                case 13 -> desk.mark(any(SYMBOLS), number(3));
                case 14 -> desk.rate(any(CURRENCIES), number(1));
                case 15 -> desk.funding(any(STRATEGIES), any(SYMBOLS), number(1));
                default -> desk.capitalFlow("carry", number(2));
            }
        }

        private void end(long id) {
            switch (random.nextInt(3)) {
                case 0 -> desk.canceled(id);
                case 1 -> desk.expired(id);
                default -> desk.rejected(id, any(List.of(RejectReason.values())));
            }
        }

        private Desk.Names names() {
            return new Desk.Names(any(STRATEGIES), "kraken", any(SYMBOLS), random.nextBoolean() ? Side.BUY : Side.SELL);
        }

        private Desk.Filled fill() {
            return new Desk.Filled(
                    random.nextInt(3) == 0 ? null : execution(),
                    number(2),
                    number(3),
                    random.nextInt(3) == 0 ? null : number(1),
                    random.nextInt(3) == 0 ? any(CURRENCIES) : null,
                    random.nextInt(4) == 0 ? names() : null);
        }

        private String execution() {
            return "x-" + random.nextInt(4);
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        /** Mostly a usual one of up to so many digits before the point; sometimes odd, small, huge or very long. */
        private BigDecimal number(int digits) {
            int most = (int) Math.pow(10, digits);
            return switch (random.nextInt(40)) {
                case 0 -> BigDecimal.ZERO;
                case 1 -> new BigDecimal("-" + (1 + random.nextInt(most)));
                case 2 -> new BigDecimal("1e19");
                case 3 -> new BigDecimal("-9e-19");
                case 4 ->
                    given == Given.TEXTS_AND_DOUBLES
                            ? BigDecimal.valueOf(random.nextDouble())
                            : new BigDecimal(new BigInteger(120, random), 30 + random.nextInt(20));
                case 5, 6, 7 -> BigDecimal.valueOf(1 + random.nextInt(5));
                default -> BigDecimal.valueOf(1 + random.nextInt(most * 100), random.nextInt(9));
            };
        }
    }
}
