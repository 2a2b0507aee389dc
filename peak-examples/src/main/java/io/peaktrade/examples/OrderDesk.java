package io.peaktrade.examples;

import io.peaktrade.examples.ledger.Journal;
import io.peaktrade.examples.ledger.Ledger;
import io.peaktrade.examples.ledger.Side;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.venue.Execution;
import io.peaktrade.examples.venue.Order;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.trading.order.OrderStatus;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings positions to what the strategies want. While the result of an order is unknown, the desk asks for it again and
 * sends no other order for that position.
 */
final class OrderDesk {
    private static final long VALID_MILLIS = 3 * Candle.MINUTE_MILLIS;

    private final VenueClient venue;
    private final Ledger ledger;
    private final Journal journal;
    private final Map<String, Wish> wishes = new TreeMap<>();
    private long orders;

    private static final class Wish {
        private final String strategy;
        private final String symbol;
        private BigDecimal units = BigDecimal.ZERO;
        private Optional<Order> unanswered = Optional.empty();

        private Wish(String strategy, String symbol) {
            this.strategy = strategy;
            this.symbol = symbol;
        }
    }

    OrderDesk(VenueClient venue, Ledger ledger, Journal journal) {
        this.venue = venue;
        this.ledger = ledger;
        this.journal = journal;
    }

    void want(String strategy, String symbol, BigDecimal units) {
        wish(strategy, symbol).units = units;
    }

    BigDecimal wanted(String strategy, String symbol) {
        return wish(strategy, symbol).units;
    }

    /** Sends the orders that bring the positions of the symbol to their targets. */
    void settle(String symbol, long nowMillis) {
        for (Wish wish : wishes.values()) {
            if (wish.symbol.equals(symbol)) {
                wish.unanswered.or(() -> missing(wish, nowMillis)).ifPresent(order -> send(wish, order));
            }
        }
    }

    /** Orders whose result is unknown. */
    long unanswered() {
        return wishes.values().stream()
                .filter(wish -> wish.unanswered.isPresent())
                .count();
    }

    private Optional<Order> missing(Wish wish, long nowMillis) {
        BigDecimal units =
                wish.units.subtract(ledger.position(wish.strategy, wish.symbol).units());
        if (units.signum() == 0) {
            return Optional.empty();
        }
        orders++;
        journal.order(OrderStatus.SUBMITTED, wish.symbol);
        return Optional.of(new Order(
                "order-" + orders, wish.strategy, wish.symbol, Side.of(units), units.abs(), nowMillis + VALID_MILLIS));
    }

    private void send(Wish wish, Order order) {
        Optional<Execution> execution = venue.place(order);
        wish.unanswered = execution.isPresent() ? Optional.empty() : Optional.of(order);
        execution.ifPresent(done -> {
            done.statuses().forEach(status -> journal.order(status, order.symbol()));
            done.fills().forEach(ledger::book);
        });
    }

    private Wish wish(String strategy, String symbol) {
        return wishes.computeIfAbsent(strategy + " " + symbol, first -> new Wish(strategy, symbol));
    }
}
