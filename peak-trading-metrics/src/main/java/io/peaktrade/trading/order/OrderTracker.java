package io.peaktrade.trading.order;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows each order from its submission to its end and counts what happens to it, once. Ids are texts or numbers,
 * unique in a tracker. Safe for all threads: events take turns; one costs about 100 ns and no garbage. Never throws: an
 * event that contradicts what was heard before is counted in {@code peak_order_events_invalid_total}. Quantities are in
 * units of the symbol, prices in its quote currency.
 */
public final class OrderTracker {
    /** How many open orders are followed, and how many ended ones remembered, unless told otherwise. */
    public static final int MOST_OPEN_ORDERS = 100_000;

    private final OrderEvents events;

    public OrderTracker(MetricsRecorder recorder, TimeSource time, OrderScope scope) {
        this(recorder, time, scope, MOST_OPEN_ORDERS);
    }

    /** @param mostOpenOrders beyond it the oldest is forgotten and counted; as many ended ones are remembered */
    public OrderTracker(MetricsRecorder recorder, TimeSource time, OrderScope scope, int mostOpenOrders) {
        if (mostOpenOrders < 1) {
            throw new IllegalArgumentException(
                    "bound on open orders must be at least 1, like 100000, but is '%d'".formatted(mostOpenOrders));
        }
        events = new OrderEvents(recorder, time, scope, mostOpenOrders);
    }

    /** At wiring: from now on fills move this book and are priced by it. */
    public void fillsTo(FillBook book) {
        synchronized (events) {
            events.fillsTo(book);
        }
    }

    /** At wiring: from now on this hears of orders that are opened and that end. */
    public void watchedBy(OrderWatch watch) {
        synchronized (events) {
            events.watchedBy(watch);
        }
    }

    /** An order of unknown quantity, without an expected price. */
    public void submitted(@Nullable String id, String strategy, String venue, String symbol, Side side) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).without());
        }
    }

    public void submitted(
            @Nullable String id, String strategy, String venue, String symbol, Side side, double quantity) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).numbers(quantity));
        }
    }

    /** The expected price is that at arrival, which slippage is measured from; not the limit. */
    public void submitted(
            @Nullable String id,
            String strategy,
            String venue,
            String symbol,
            Side side,
            double quantity,
            double expectedPrice) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).numbers(quantity, expectedPrice));
        }
    }

    /** A null quantity or expected price is an unknown one. */
    public void submitted(
            @Nullable String id,
            String strategy,
            String venue,
            String symbol,
            Side side,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal expectedPrice) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).numbers(quantity, expectedPrice));
        }
    }

    public void submitted(@Nullable String id, @Nullable NewOrder order) {
        synchronized (events) {
            events.submitted(events.incoming(id).all(order));
        }
    }

    /** The venue has accepted the order. */
    public void acknowledged(@Nullable String id) {
        synchronized (events) {
            events.acknowledged(events.order(id));
        }
    }

    /** The fee is in the quote currency of the symbol, negative for a rebate. */
    public void filled(@Nullable String id, double quantity, double price, Liquidity liquidity, double fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(null, liquidity, null));
        }
    }

    /** A second fill of the order with the same execution id is a duplicate. */
    public void filled(
            @Nullable String id,
            @Nullable String execution,
            double quantity,
            double price,
            Liquidity liquidity,
            double fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, null));
        }
    }

    /** The fee is in a currency of its own, as where it is paid in the coin of the venue. */
    public void filled(
            @Nullable String id,
            @Nullable String execution,
            double quantity,
            double price,
            Liquidity liquidity,
            double fee,
            @Nullable String feeCurrency) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, feeCurrency));
        }
    }

    public void filled(
            @Nullable String id, BigDecimal quantity, BigDecimal price, Liquidity liquidity, BigDecimal fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(null, liquidity, null));
        }
    }

    public void filled(
            @Nullable String id,
            @Nullable String execution,
            BigDecimal quantity,
            BigDecimal price,
            Liquidity liquidity,
            BigDecimal fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, null));
        }
    }

    public void filled(
            @Nullable String id,
            @Nullable String execution,
            BigDecimal quantity,
            BigDecimal price,
            Liquidity liquidity,
            BigDecimal fee,
            @Nullable String feeCurrency) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, feeCurrency));
        }
    }

    /** With all that is known of the fill: it moves the book although the order is unknown if it names what it was. */
    public void filled(@Nullable String id, @Nullable Fill fill) {
        synchronized (events) {
            events.filled(events.order(id), events.fill().all(fill));
        }
    }

    /** The venue has taken a fill back: books the opposite one. A correction is a bust and a new fill. */
    public void busted(@Nullable String id, @Nullable String execution) {
        synchronized (events) {
            events.busted(events.order(id), execution);
        }
    }

    public void cancelRequested(@Nullable String id) {
        synchronized (events) {
            events.cancelRequested(events.order(id));
        }
    }

    /** What an IOC or FOK order leaves is canceled too. */
    public void canceled(@Nullable String id) {
        synchronized (events) {
            events.canceled(events.order(id));
        }
    }

    /** The venue did not cancel the order, which goes on. */
    public void cancelRejected(@Nullable String id) {
        synchronized (events) {
            events.cancelRejected(events.order(id));
        }
    }

    public void rejected(@Nullable String id, RejectReason reason) {
        synchronized (events) {
            events.rejected(events.order(id), reason);
        }
    }

    /** An order that is done for the day has expired too. */
    public void expired(@Nullable String id) {
        synchronized (events) {
            events.expired(events.order(id));
        }
    }

    public void replaceRequested(@Nullable String id) {
        synchronized (events) {
            events.replaceRequested(events.order(id));
        }
    }

    /** The order goes on under both ids, with the new total quantity. */
    public void replaced(@Nullable String id, @Nullable String newId, double newQuantity) {
        synchronized (events) {
            events.replaced(events.order(id), events.incoming(newId).quantity(newQuantity));
        }
    }

    public void replaced(@Nullable String id, @Nullable String newId, @Nullable BigDecimal newQuantity) {
        synchronized (events) {
            events.replaced(events.order(id), events.incoming(newId).quantity(newQuantity));
        }
    }

    public void submitted(long id, String strategy, String venue, String symbol, Side side) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).without());
        }
    }

    public void submitted(long id, String strategy, String venue, String symbol, Side side, double quantity) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).numbers(quantity));
        }
    }

    public void submitted(
            long id, String strategy, String venue, String symbol, Side side, double quantity, double expectedPrice) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).numbers(quantity, expectedPrice));
        }
    }

    public void submitted(
            long id,
            String strategy,
            String venue,
            String symbol,
            Side side,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal expectedPrice) {
        synchronized (events) {
            events.submitted(
                    events.incoming(id).names(strategy, venue, symbol, side).numbers(quantity, expectedPrice));
        }
    }

    public void submitted(long id, @Nullable NewOrder order) {
        synchronized (events) {
            events.submitted(events.incoming(id).all(order));
        }
    }

    public void acknowledged(long id) {
        synchronized (events) {
            events.acknowledged(events.order(id));
        }
    }

    public void filled(long id, double quantity, double price, Liquidity liquidity, double fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(null, liquidity, null));
        }
    }

    public void filled(
            long id, @Nullable String execution, double quantity, double price, Liquidity liquidity, double fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, null));
        }
    }

    public void filled(
            long id,
            @Nullable String execution,
            double quantity,
            double price,
            Liquidity liquidity,
            double fee,
            @Nullable String feeCurrency) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, feeCurrency));
        }
    }

    public void filled(long id, BigDecimal quantity, BigDecimal price, Liquidity liquidity, BigDecimal fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(null, liquidity, null));
        }
    }

    public void filled(
            long id,
            @Nullable String execution,
            BigDecimal quantity,
            BigDecimal price,
            Liquidity liquidity,
            BigDecimal fee) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, null));
        }
    }

    public void filled(
            long id,
            @Nullable String execution,
            BigDecimal quantity,
            BigDecimal price,
            Liquidity liquidity,
            BigDecimal fee,
            @Nullable String feeCurrency) {
        synchronized (events) {
            events.filled(
                    events.order(id),
                    events.fill().numbers(quantity, price, fee).by(execution, liquidity, feeCurrency));
        }
    }

    public void filled(long id, @Nullable Fill fill) {
        synchronized (events) {
            events.filled(events.order(id), events.fill().all(fill));
        }
    }

    public void busted(long id, @Nullable String execution) {
        synchronized (events) {
            events.busted(events.order(id), execution);
        }
    }

    public void cancelRequested(long id) {
        synchronized (events) {
            events.cancelRequested(events.order(id));
        }
    }

    public void canceled(long id) {
        synchronized (events) {
            events.canceled(events.order(id));
        }
    }

    public void cancelRejected(long id) {
        synchronized (events) {
            events.cancelRejected(events.order(id));
        }
    }

    public void rejected(long id, RejectReason reason) {
        synchronized (events) {
            events.rejected(events.order(id), reason);
        }
    }

    public void expired(long id) {
        synchronized (events) {
            events.expired(events.order(id));
        }
    }

    public void replaceRequested(long id) {
        synchronized (events) {
            events.replaceRequested(events.order(id));
        }
    }

    public void replaced(long id, long newId, double newQuantity) {
        synchronized (events) {
            events.replaced(events.order(id), events.incoming(newId).quantity(newQuantity));
        }
    }

    public void replaced(long id, long newId, @Nullable BigDecimal newQuantity) {
        synchronized (events) {
            events.replaced(events.order(id), events.incoming(newId).quantity(newQuantity));
        }
    }

    /** How many orders are open now. */
    public int openOrders() {
        synchronized (events) {
            return events.openOrders();
        }
    }

    /** Those that submitted an order or had a fill. */
    public Set<String> strategies() {
        synchronized (events) {
            return events.strategies();
        }
    }

    /** What the strategy's fills amount to, exactly; zero for an unknown one. */
    public BigDecimal notionalUsd(String strategy) {
        synchronized (events) {
            return events.notionalUsd(strategy);
        }
    }

    /** What the strategy's fills cost more than at the expected prices, exactly. */
    public BigDecimal slippageAdverseUsd(String strategy) {
        synchronized (events) {
            return events.slippageAdverseUsd(strategy);
        }
    }

    /** What the strategy's fills cost less than at the expected prices, exactly. */
    public BigDecimal slippageFavorableUsd(String strategy) {
        synchronized (events) {
            return events.slippageFavorableUsd(strategy);
        }
    }
}
