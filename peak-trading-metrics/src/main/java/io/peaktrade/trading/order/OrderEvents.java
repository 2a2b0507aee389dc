package io.peaktrade.trading.order;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.money.Decimal;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What events do to orders, and which of them are invalid. Callers hold its lock. */
final class OrderEvents {
    /** Ids and executions that the orders may have together, for each order of the bound. */
    private static final int EXTRAS = 10;

    private final TimeSource time;
    private final int most;
    private final OrderBook book = new OrderBook();
    private final OrderNames names;
    private final FillMoney money;
    private final OrderGauges gauges;
    private final Map<InvalidEvent, CounterSeries> invalid = new EnumMap<>(InvalidEvent.class);
    private final IncomingOrder incoming = new IncomingOrder();
    private final IncomingFill fill = new IncomingFill();
    private final Decimal quantity = new Decimal();
    private final Decimal filled = new Decimal();
    private final WorkingNotional working = new WorkingNotional();
    private @Nullable OrderWatch watch;

    OrderEvents(MetricsRecorder recorder, TimeSource time, OrderScope scope, int most) {
        this.time = time;
        this.most = most;
        money = new FillMoney(new UsdBook(recorder));
        gauges = new OrderGauges(recorder, time, this);
        names = new OrderNames(recorder, gauges::add, gauges::add);
        for (InvalidEvent reason : InvalidEvent.values()) {
            invalid.put(reason, names.invalid(reason));
        }
        gauges.declare(scope, names);
    }

    void fillsTo(FillBook into) {
        money.fillsTo(into);
    }

    void watchedBy(OrderWatch by) {
        watch = by;
    }

    IncomingOrder incoming(@Nullable String id) {
        return incoming.id(id, 0, id != null);
    }

    IncomingOrder incoming(long id) {
        return incoming.id(null, id, true);
    }

    IncomingFill fill() {
        return fill;
    }

    @Nullable
    Order order(@Nullable String id) {
        return id == null ? null : book.find(id, 0);
    }

    @Nullable
    Order order(long id) {
        return book.find(null, id);
    }

    void submitted(IncomingOrder by) {
        if (isKnown(by)) {
            count(InvalidEvent.DUPLICATE);
        } else if (!by.hasId || !by.isUsable()) {
            count(InvalidEvent.BAD_VALUE);
        } else {
            open(by, by.strategy, by.venue, by.symbol, by.side);
        }
    }

    private boolean isKnown(IncomingOrder by) {
        return by.hasId && book.find(by.text, by.number) != null;
    }

    private void open(
            IncomingOrder by,
            @Nullable String strategy,
            @Nullable String venue,
            @Nullable String symbol,
            @Nullable Side side) {
        if (strategy == null || venue == null || symbol == null || side == null) {
            count(InvalidEvent.BAD_VALUE);
            return;
        }
        if (book.openOrders() >= most) {
            forgetOldestOpen();
        }
        StrategyOrders trader = names.strategy(strategy);
        Order order = book.open(by, time.nanos());
        order.belongsTo(trader.working(symbol, side), names.venue(venue), names.symbol(symbol));
        trader.active = true;
        names.submitted(trader, order.venue());
        order.venue().opened(order);
        order.symbol().count(OrderStatus.SUBMITTED);
        working.add(order, book);
        if (watch != null) {
            watch.opened(strategy, by.purpose);
        }
    }

    void acknowledged(@Nullable Order order) {
        if (order == null) {
            count(InvalidEvent.UNKNOWN_ORDER);
        } else if (order.isAcknowledged) {
            count(InvalidEvent.DUPLICATE);
        } else if (!order.isOpen()) {
            count(InvalidEvent.OUT_OF_ORDER);
        } else {
            order.isAcknowledged = true;
            order.symbol().count(OrderStatus.ACKNOWLEDGED);
            order.venue().ackDuration.record(time.nanos() - order.submittedNanos);
            order.venue().answered(order);
        }
    }

    void filled(@Nullable Order order, IncomingFill by) {
        if (order == null) {
            filledUnknown(by);
        } else if (by.execution != null && book.executions().find(order, by.execution) != null) {
            count(InvalidEvent.DUPLICATE);
        } else if (!by.usable) {
            count(InvalidEvent.BAD_VALUE);
        } else {
            apply(order, by);
        }
    }

    /** After a restart fills are still facts. */
    private void filledUnknown(IncomingFill by) {
        count(InvalidEvent.UNKNOWN_ORDER);
        if (by.usable && by.strategy != null && by.symbol != null && by.side != null) {
            StrategyOrders strategy = names.strategy(by.strategy);
            strategy.active = true;
            money.fill(strategy, by.symbol, by.side, by);
            if (by.venue != null) {
                names.venue(by.venue).fill(by.liquidity);
            }
        }
    }

    private void apply(Order order, IncomingFill by) {
        boolean late = order.isOver();
        if (money.fill(order.working().strategy, order.working().symbol, order.working().side, by)
                && order.hasExpectedPrice) {
            money.slippage(order.working(), book.expectedPrice(order, quantity));
        }
        order.venue().fill(by.liquidity);
        if (!order.hadFill) {
            order.hadFill = true;
            order.venue().fillDuration.record(time.nanos() - order.submittedNanos);
            order.venue().answered(order);
        }
        if (by.execution != null) {
            book.executions().remember(order, by.execution, by);
        }
        boolean tooMuch = add(order, by.quantity);
        if (late) {
            count(InvalidEvent.OUT_OF_ORDER);
        } else if (tooMuch) {
            count(InvalidEvent.BAD_VALUE);
        }
        forgetExtras(order);
    }

    /** Says whether more is filled than the order was for. */
    private boolean add(Order order, Decimal more) {
        working.remove(order, book);
        book.keepFilled(order, book.filled(order, filled).add(more));
        book.quantity(order, quantity);
        int compared = quantity.isZero() ? -1 : filled.compareTo(quantity);
        if (order.isOpen() && compared >= 0) {
            end(order, OrderStatus.FILLED);
        } else if (order.isOpen()) {
            partlyFilled(order);
        }
        return compared > 0;
    }

    void busted(@Nullable Order order, @Nullable String execution) {
        Execution busted =
                order == null || execution == null ? null : book.executions().find(order, execution);
        if (order == null || busted == null) {
            count(InvalidEvent.UNKNOWN_ORDER);
        } else if (busted.busted) {
            count(InvalidEvent.DUPLICATE);
        } else {
            bust(order, busted);
        }
    }

    private void bust(Order order, Execution execution) {
        execution.busted = true;
        money.bust(order.working(), execution, book.executions());
        working.remove(order, book);
        book.keepFilled(
                order, book.filled(order, filled).subtract(book.executions().quantity(execution, quantity)));
        working.add(order, book);
    }

    void cancelRequested(@Nullable Order order) {
        if (order == null) {
            count(InvalidEvent.UNKNOWN_ORDER);
            return;
        }
        order.venue().message(MessageType.CANCEL);
        if (order.isOpen()) {
            order.cancelling = true;
            order.cancelNanos = time.nanos();
        }
    }

    void cancelRejected(@Nullable Order order) {
        if (order == null) {
            count(InvalidEvent.UNKNOWN_ORDER);
        } else {
            order.cancelling = false;
        }
    }

    void canceled(@Nullable Order given) {
        Order order = ending(given);
        if (order != null) {
            if (order.cancelling) {
                order.venue().cancelDuration.record(time.nanos() - order.cancelNanos);
            }
            end(order, OrderStatus.CANCELED);
        }
    }

    void rejected(@Nullable Order given, @Nullable RejectReason reason) {
        Order order = ending(given);
        if (order != null) {
            order.venue().reject(reason == null ? RejectReason.OTHER : reason);
            end(order, OrderStatus.REJECTED);
        }
    }

    void expired(@Nullable Order given) {
        Order order = ending(given);
        if (order != null) {
            end(order, OrderStatus.EXPIRED);
        }
    }

    /** The order if it is open; else counts why it cannot end. */
    private @Nullable Order ending(@Nullable Order order) {
        if (order != null && order.isOpen()) {
            return order;
        }
        count(order == null ? InvalidEvent.UNKNOWN_ORDER : InvalidEvent.OUT_OF_ORDER);
        return null;
    }

    void replaceRequested(@Nullable Order order) {
        if (order == null) {
            count(InvalidEvent.UNKNOWN_ORDER);
        } else {
            order.venue().message(MessageType.REPLACE);
        }
    }

    void replaced(@Nullable Order order, IncomingOrder by) {
        if (order == null) {
            count(InvalidEvent.UNKNOWN_ORDER);
        } else if (isKnown(by)) {
            count(InvalidEvent.DUPLICATE);
        } else if (!by.hasId || !by.usable || by.quantity.signum() <= 0 || isBelowFilled(by.quantity, order)) {
            count(InvalidEvent.BAD_VALUE);
        } else if (!order.isOpen()) {
            count(InvalidEvent.OUT_OF_ORDER);
        } else {
            replace(order, by);
        }
    }

    private boolean isBelowFilled(Decimal wanted, Order order) {
        return wanted.compareTo(book.filled(order, filled)) < 0;
    }

    private void replace(Order order, IncomingOrder by) {
        working.remove(order, book);
        book.replace(order, by);
        if (book.filled(order, filled).compareTo(by.quantity) == 0) {
            end(order, OrderStatus.FILLED);
        } else {
            working.add(order, book);
        }
        forgetExtras(order);
    }

    private void partlyFilled(Order order) {
        if (!order.isPartlyFilled) {
            order.isPartlyFilled = true;
            order.symbol().count(OrderStatus.PARTIALLY_FILLED);
        }
        working.add(order, book);
    }

    private void end(Order order, OrderStatus status) {
        working.remove(order, book);
        order.end = status;
        order.symbol().count(status);
        leave(order);
        book.end(order);
        Order oldest = book.oldestEnded();
        if (book.endedOrders() > most && oldest != null) {
            book.forget(oldest, false);
        }
    }

    /** From those that are open. */
    private void leave(Order order) {
        order.venue().left(order);
        if (watch != null) {
            watch.ended(order.working().strategy.name);
        }
    }

    private void forgetOldestOpen() {
        Order order = book.oldestOpen();
        if (order != null) {
            working.remove(order, book);
            leave(order);
            order.venue().forgotten.inc();
            book.forget(order, true);
        }
    }

    /** Keeps ids of replacements and executions within their bound, at the cost of the oldest orders but this one. */
    private void forgetExtras(Order kept) {
        while (book.extras() > (long) most * EXTRAS) {
            Order ended = book.oldestEnded();
            if (ended != null && ended != kept) {
                book.forget(ended, false);
            } else if (book.oldestOpen() != null && book.oldestOpen() != kept) {
                forgetOldestOpen();
            } else {
                return;
            }
        }
    }

    private void count(InvalidEvent reason) {
        requireNonNull(invalid.get(reason)).inc();
    }

    int openOrders() {
        return book.openOrders();
    }

    Set<String> strategies() {
        return names.activeStrategies();
    }

    BigDecimal notionalUsd(String strategy) {
        StrategyOrders known = names.strategies().get(strategy);
        return known == null ? BigDecimal.ZERO : known.notional.total();
    }

    BigDecimal slippageAdverseUsd(String strategy) {
        StrategyOrders known = names.strategies().get(strategy);
        return known == null ? BigDecimal.ZERO : known.adverse.total();
    }

    BigDecimal slippageFavorableUsd(String strategy) {
        StrategyOrders known = names.strategies().get(strategy);
        return known == null ? BigDecimal.ZERO : known.favorable.total();
    }

    /** What is left of the strategy's open orders on a side, as far as it can be priced. */
    double openNotionalUsd(StrategyOrders strategy, Side side) {
        return money.openNotionalUsd(strategy.working(side));
    }
}
