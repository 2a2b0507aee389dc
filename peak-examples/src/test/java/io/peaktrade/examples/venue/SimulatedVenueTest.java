package io.peaktrade.examples.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.data.ApiStatus;
import io.peaktrade.examples.ledger.Fill;
import io.peaktrade.examples.ledger.Side;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.market.VirtualTime;
import io.peaktrade.trading.order.OrderStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedVenueTest {
    private static final long MINUTE = Candle.MINUTE_MILLIS;

    private final Candles day = new Candles(List.of(candle(0, 100), candle(1, 101), candle(3, 103)));
    private final VirtualTime time = new VirtualTime();
    private final MarketClock clock = new MarketClock(time, Speed.MAX);

    @BeforeEach
    void open() {
        clock.open(0);
    }

    @Test
    void knowsAMinuteOnceItIsOver() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        clock.reaches(2 * MINUTE);
        assertThat(venue.candle("BTC/USD", MINUTE)).contains(candle(1, 101));
        assertThat(venue.candle("BTC/USD", 3 * MINUTE).orElseThrow().close()).isEqualTo(101);
    }

    @Test
    void standsAtThePriceBeforeInAMinuteWithoutATrade() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        clock.reaches(4 * MINUTE);
        assertThat(venue.candle("BTC/USD", 2 * MINUTE))
                .contains(new Candle("BTC/USD", 2 * MINUTE, 101, 101, 101, 101, 0));
    }

    @Test
    void takesTimeToAnswer() throws Exception {
        venue(Faults.NONE).candle("BTC/USD", 0);
        assertThat(time.nanos()).isBetween(1_000_000L, 200_000_000L);
    }

    @Test
    void fillsALittleWorseThanTheLastPriceForAFee() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        clock.reaches(2 * MINUTE);
        Execution execution = venue.place(order("a", Side.BUY, "2"));
        assertThat(execution.statuses()).startsWith(OrderStatus.ACKNOWLEDGED).endsWith(OrderStatus.FILLED);
        Fill fill = execution.fills().get(0);
        assertThat(fill.priceUsd()).isEqualByComparingTo("101.0202");
        assertThat(fill.feeUsd()).isEqualByComparingTo(fill.units().multiply(new BigDecimal("0.1010202")));
    }

    @Test
    void executesAnOrderOnceThoughItIsSentTwice() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        clock.reaches(2 * MINUTE);
        Order order = order("a", Side.SELL, "1");
        assertThat(venue.place(order)).isSameAs(venue.place(order));
    }

    @Test
    void letsAnOrderExpireThatComesTooLate() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        clock.reaches(20 * MINUTE);
        assertThat(venue.place(order("a", Side.BUY, "1")))
                .isEqualTo(new Execution(List.of(OrderStatus.EXPIRED), List.of()));
    }

    @Test
    void fillsAsMuchAsWasOrderedOrCancelsTheRest() throws Exception {
        SimulatedVenue venue = venue(Faults.STORM);
        clock.reaches(2 * MINUTE);
        for (int i = 0; i < 300; i++) {
            placed(venue, order("order-" + i, Side.BUY, "1"));
        }
        assertThat(executions)
                .allSatisfy(execution -> assertThat(filled(execution)).isIn(0.0, 0.5, 1.0))
                .anySatisfy(execution -> assertThat(execution.statuses()).contains(OrderStatus.CANCELED))
                .anySatisfy(execution -> assertThat(execution.statuses()).contains(OrderStatus.REJECTED));
    }

    @Test
    void answersNothingDuringAnOutage() throws Exception {
        SimulatedVenue venue = venue(Faults.STORM);
        time.sleep(11_000_000_000L);
        assertThat(venue.isUp()).isFalse();
        assertThatThrownBy(() -> venue.candle("BTC/USD", 0))
                .hasMessage("venue is down")
                .extracting(failure -> ((VenueException) failure).status())
                .isEqualTo(ApiStatus.ERROR);
    }

    @Test
    void hasTheSameOutagesInWhateverOrderOneAsks() {
        var forward = new Outages(Faults.STORM, 7);
        var backward = new Outages(Faults.STORM, 7);
        List<Boolean> seen = new ArrayList<>();
        List<Boolean> seenBackward = new ArrayList<>();
        for (long second = 0; second < 3_000; second++) {
            seen.add(forward.isDown(second * 1_000_000_000));
            seenBackward.add(0, backward.isDown((2_999 - second) * 1_000_000_000));
        }
        assertThat(seen).isEqualTo(seenBackward).contains(true, false);
    }

    @Test
    void hasNoOutagesWithoutFaults() {
        assertThat(new Outages(Faults.NONE, 7).isDown(Long.MAX_VALUE)).isFalse();
    }

    private final List<Execution> executions = new ArrayList<>();

    private void placed(SimulatedVenue venue, Order order) throws InterruptedException {
        try {
            executions.add(venue.place(order));
        } catch (VenueException unanswered) {
            assertThat(unanswered.status()).isIn(ApiStatus.ERROR, ApiStatus.TIMEOUT);
        }
    }

    private static double filled(Execution execution) {
        return execution.fills().stream()
                .mapToDouble(fill -> fill.units().doubleValue())
                .sum();
    }

    private SimulatedVenue venue(Faults faults) {
        return new SimulatedVenue(day, faults, 1, time, clock);
    }

    private static Candle candle(int minute, double price) {
        return new Candle("BTC/USD", minute * MINUTE, price, price, price, price, 1);
    }

    private static Order order(String id, Side side, String units) {
        return new Order(id, "momentum_strategy", "BTC/USD", side, new BigDecimal(units), 10 * MINUTE);
    }
}
