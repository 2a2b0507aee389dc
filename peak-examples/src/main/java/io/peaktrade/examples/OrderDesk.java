package io.peaktrade.examples;

import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.venue.ExecutionReport;
import io.peaktrade.examples.venue.Order;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Brings positions to what the strategies want, with one order at a time for each. While it is not known whether the
 * venue has an order, it is sent again; one that is open for longer than a minute is canceled.
 */
final class OrderDesk implements MarketClock.Events {
    private static final long VALID_MILLIS = 3 * Candle.MINUTE_MILLIS;

    private final VenueClient venue;
    private final OrderTracker orders;
    private final Portfolio book;
    private final TradeLog trades;
    private final Predicate<String> mayTrade;
    private final Map<String, Target> targets = new TreeMap<>();
    private final Map<String, Sent> sent = new HashMap<>();

    private static final class Target {
        private final String strategy;
        private final String symbol;
        private BigDecimal units = BigDecimal.ZERO;
        private @Nullable Sent working;

        private Target(String strategy, String symbol) {
            this.strategy = strategy;
            this.symbol = symbol;
        }
    }

    private static final class Sent {
        private final Order order;
        private final BigDecimal expectedPrice;
        private final Target target;
        private BigDecimal remaining;
        private boolean isKnownToTheVenue;

        private Sent(Order order, BigDecimal expectedPrice, Target target) {
            this.order = order;
            this.expectedPrice = expectedPrice;
            this.target = target;
            remaining = order.units();
        }
    }

    /** @param mayTrade what the kill switch says of a strategy */
    OrderDesk(VenueClient venue, OrderTracker orders, Portfolio book, TradeLog trades, Predicate<String> mayTrade) {
        this.venue = venue;
        this.orders = orders;
        this.book = book;
        this.trades = trades;
        this.mayTrade = mayTrade;
    }

    void want(String strategy, String symbol, BigDecimal units) {
        target(strategy, symbol).units = units;
    }

    BigDecimal wanted(String strategy, String symbol) {
        return target(strategy, symbol).units;
    }

    /** Sends what is missing to the positions of the symbol, and follows up what was sent before. */
    void settle(String symbol, BigDecimal lastPrice, long nowMillis) {
        for (Target target : targets.values()) {
            if (target.symbol.equals(symbol)) {
                settle(target, lastPrice, nowMillis);
            }
        }
    }

    private void settle(Target target, BigDecimal lastPrice, long nowMillis) {
        Sent working = target.working;
        if (working == null) {
            open(target, lastPrice, nowMillis);
        } else if (working.isKnownToTheVenue) {
            cancel(working.order.id());
        } else {
            send(working);
        }
    }

    private void open(Target target, BigDecimal lastPrice, long nowMillis) {
        BigDecimal missing = target.units.subtract(book.position(target.strategy, target.symbol));
        if (missing.signum() == 0 || !mayTrade.test(target.strategy)) {
            return;
        }
        Side side = missing.signum() > 0 ? Side.BUY : Side.SELL;
        String id = "order-" + (sent.size() + 1);
        var order = new Order(id, target.strategy, target.symbol, side, missing.abs(), nowMillis + VALID_MILLIS);
        var working = new Sent(order, lastPrice, target);
        target.working = working;
        sent.put(id, working);
        orders.submitted(id, order.strategy(), VenueClient.VENUE, order.symbol(), side, order.units(), lastPrice);
        send(working);
    }

    private void send(Sent working) {
        working.isKnownToTheVenue |= venue.place(working.order);
    }

    /** Cancels what is open, as at the end of the day. */
    void cancelAll() {
        for (Target target : targets.values()) {
            if (target.working != null) {
                cancel(target.working.order.id());
            }
        }
    }

    private void cancel(String id) {
        orders.cancelRequested(id);
        venue.cancel(id);
    }

    @Override
    public OptionalLong nextNanos() {
        return venue.nextReportNanos();
    }

    @Override
    public void happen() {
        venue.reports().forEach(this::apply);
    }

    private void apply(ExecutionReport report) {
        Sent about = sent.get(report.order());
        if (about == null) {
            report.tell(orders);
            return;
        }
        about.isKnownToTheVenue = true;
        if (report instanceof ExecutionReport.Filled fill) {
            book(about, fill);
        } else {
            report.tell(orders);
        }
        if (report.isLast() || about.remaining.signum() == 0) {
            about.target.working = about.target.working == about ? null : about.target.working;
        }
    }

    private void book(Sent about, ExecutionReport.Filled fill) {
        BigDecimal before = realizedUsd(about.order.strategy());
        fill.tell(orders);
        BigDecimal realized = realizedUsd(about.order.strategy()).subtract(before);
        trades.add(new TradeLog.Trade(about.order, about.expectedPrice, fill, realized));
        about.remaining = about.remaining.subtract(fill.units());
    }

    private BigDecimal realizedUsd(String strategy) {
        return book.figures(strategy).realizedUsd();
    }

    private Target target(String strategy, String symbol) {
        return targets.computeIfAbsent(strategy + " " + symbol, first -> new Target(strategy, symbol));
    }
}
