package io.peaktrade.examples.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.peaktrade.data.ApiStatus;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.market.VirtualTime;
import io.peaktrade.examples.venue.ExecutionReport.Acknowledged;
import io.peaktrade.examples.venue.ExecutionReport.CancelRejected;
import io.peaktrade.examples.venue.ExecutionReport.Canceled;
import io.peaktrade.examples.venue.ExecutionReport.Expired;
import io.peaktrade.examples.venue.ExecutionReport.Filled;
import io.peaktrade.examples.venue.ExecutionReport.Rejected;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        reach(2);
        assertThat(venue.candle("BTC/USD", MINUTE)).contains(candle(1, 101));
        assertThat(venue.candle("BTC/USD", 3 * MINUTE).orElseThrow().close()).isEqualTo(101);
    }

    @Test
    void standsAtThePriceBeforeInAMinuteWithoutATrade() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        reach(4);
        assertThat(venue.candle("BTC/USD", 2 * MINUTE))
                .contains(new Candle("BTC/USD", 2 * MINUTE, 101, 101, 101, 101, 0));
    }

    @Test
    void takesTimeToAnswer() throws Exception {
        venue(Faults.NONE).candle("BTC/USD", 0);
        assertThat(time.nanos()).isBetween(1_000_000L, 200_000_000L);
    }

    @Test
    void acknowledgesAndFillsNearTheLastPriceForAFee() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        reach(2);
        venue.place(order("a", Side.BUY, "2"));
        assertThat(venue.reports()).isEmpty();
        List<ExecutionReport> reports = reportsWithinASecond(venue);
        assertThat(reports).startsWith(new Acknowledged("a"));
        assertThat(fills(reports)).allSatisfy(fill -> {
            assertThat(fill.priceUsd().doubleValue()).isCloseTo(101, offset(0.2));
            assertThat(fill.feeUsd())
                    .isEqualByComparingTo(fill.units().multiply(fill.priceUsd()).multiply(new BigDecimal("0.0001")));
        });
        assertThat(venue.positions()).containsEntry("BTC/USD", new BigDecimal("2"));
    }

    @Test
    void executesAnOrderOnceThoughItIsSentTwice() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        reach(2);
        venue.place(order("a", Side.SELL, "1"));
        venue.place(order("a", Side.SELL, "1"));
        assertThat(filled(reportsWithinASecond(venue))).isEqualByComparingTo("1");
    }

    @Test
    void letsAnOrderExpireThatComesTooLate() throws Exception {
        SimulatedVenue venue = venue(Faults.NONE);
        reach(20);
        venue.place(order("a", Side.BUY, "1"));
        assertThat(reportsWithinASecond(venue)).containsExactly(new Expired("a"));
    }

    @Test
    void rejectsForReasonsLosesAcknowledgementsAndFillsInParts() throws Exception {
        SimulatedVenue venue = venue(Faults.STORM);
        reach(2);
        List<ExecutionReport> reports = placed(venue, 300);
        assertThat(reports)
                .filteredOn(Rejected.class::isInstance)
                .extracting(report -> ((Rejected) report).reason())
                .contains(RejectReason.PRICE_BAND, RejectReason.SIZE_LIMIT, RejectReason.INSUFFICIENT_FUNDS);
        Set<String> acknowledged = orders(reports, Acknowledged.class);
        assertThat(orders(reports, Filled.class)).anyMatch(order -> !acknowledged.contains(order));
        assertThat(fills(reports))
                .hasSizeGreaterThan(orders(reports, Filled.class).size());
    }

    @Test
    void acknowledgesLateAtTimes() throws Exception {
        SimulatedVenue venue = venue(Faults.STORM);
        reach(2);
        List<ExecutionReport> reports = placed(venue, 300);
        assertThat(orders(reports, Filled.class))
                .anyMatch(order -> reports.indexOf(new Acknowledged(order)) > firstFill(reports, order));
    }

    @Test
    void fillsSomeOrdersAfterItSaidThatTheyAreCanceled() throws Exception {
        SimulatedVenue venue = venue(Faults.STORM);
        reach(2);
        placed(venue, 600);
        for (int order = 0; order < 600; order++) {
            cancel(venue, "order-" + order);
        }
        List<ExecutionReport> reports = reportsWithinASecond(venue);
        assertThat(reports).hasAtLeastOneElementOfType(CancelRejected.class);
        assertThat(orders(reports, Canceled.class))
                .anyMatch(order -> firstFill(reports, order) > reports.indexOf(new Canceled(order)))
                .anyMatch(order -> !orders(reports, Filled.class).contains(order));
    }

    @Test
    void neverFillsMoreThanWasOrdered() throws Exception {
        SimulatedVenue venue = venue(Faults.STORM);
        reach(2);
        List<ExecutionReport> reports = placed(venue, 300);
        assertThat(orders(reports, Filled.class))
                .allSatisfy(order -> assertThat(filled(reports.stream()
                                .filter(report -> report.order().equals(order))
                                .toList()))
                        .isLessThanOrEqualTo(BigDecimal.ONE));
        assertThat(venue.positions().get("BTC/USD")).isEqualByComparingTo(filled(reports));
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

    /** Calls that fail are made again, as a client does. */
    private List<ExecutionReport> placed(SimulatedVenue venue, int orders) throws InterruptedException {
        for (int order = 0; order < orders; order++) {
            try {
                venue.place(order("order-" + order, Side.BUY, "1"));
            } catch (VenueException unanswered) {
                order--;
            }
        }
        return reportsWithinASecond(venue);
    }

    private static void cancel(SimulatedVenue venue, String order) throws InterruptedException {
        try {
            venue.cancel(order);
        } catch (VenueException unanswered) {
            assertThat(unanswered.status()).isIn(ApiStatus.ERROR, ApiStatus.TIMEOUT);
        }
    }

    private List<ExecutionReport> reportsWithinASecond(SimulatedVenue venue) throws InterruptedException {
        time.sleep(1_000_000_000);
        return venue.reports();
    }

    private static Set<String> orders(List<ExecutionReport> reports, Class<? extends ExecutionReport> type) {
        return reports.stream()
                .filter(type::isInstance)
                .map(ExecutionReport::order)
                .collect(Collectors.toSet());
    }

    private static List<Filled> fills(List<ExecutionReport> reports) {
        return reports.stream()
                .filter(Filled.class::isInstance)
                .map(Filled.class::cast)
                .toList();
    }

    private static int firstFill(List<ExecutionReport> reports, String order) {
        return IntStream.range(0, reports.size())
                .filter(at ->
                        reports.get(at) instanceof Filled fill && fill.order().equals(order))
                .findFirst()
                .orElse(-1);
    }

    private static BigDecimal filled(List<ExecutionReport> reports) {
        return fills(reports).stream().map(Filled::units).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void reach(int minute) throws InterruptedException {
        clock.reaches(minute * MINUTE, MarketClock.Events.NONE);
    }

    private SimulatedVenue venue(Faults faults) {
        return new SimulatedVenue(day, faults, 2, time, clock);
    }

    private static Candle candle(int minute, double price) {
        return new Candle("BTC/USD", minute * MINUTE, price, price, price, price, 1);
    }

    private static Order order(String id, Side side, String units) {
        return new Order(id, "momentum_strategy", "BTC/USD", side, new BigDecimal(units), 10 * MINUTE);
    }
}
