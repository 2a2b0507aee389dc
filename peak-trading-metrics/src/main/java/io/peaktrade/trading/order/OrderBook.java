package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.money.DecimalArray;
import org.jspecify.annotations.Nullable;

/**
 * The orders that are known, by their ids: open ones in the order of their submission, ended ones in that of their end.
 * Orders that are forgotten are used again, so that nothing is allocated once the bound was reached.
 */
final class OrderBook {
    private static final int NUMBERS = 3;
    private static final int QUANTITY = 0;
    private static final int FILLED = 1;
    private static final int EXPECTED_PRICE = 2;

    private final HashTable<OrderId> ids = new HashTable<>(OrderId[]::new);
    private final DecimalArray numbers = new DecimalArray();
    private final OrderQueue open = new OrderQueue();
    private final OrderQueue ended = new OrderQueue();
    private final Executions executions = new Executions();
    private @Nullable Order free;
    private OrderId.@Nullable Alias freeAlias;
    private int slots;
    private int aliases;

    @Nullable
    Order find(@Nullable String text, long number) {
        int hash = OrderId.hash(text, number);
        for (int place = ids.first(hash); place != HashTable.NONE; place = ids.next(hash, place)) {
            OrderId id = ids.at(place);
            if (id != null && (text == null ? id.text == null && id.number == number : text.equals(id.text))) {
                return id.order();
            }
        }
        return null;
    }

    Order open(IncomingOrder by, long nanos) {
        Order order = free == null ? new Order(slots++) : free;
        free = order.nextFree;
        order.nextFree = null;
        order.begin(by, nanos);
        numbers.set(order.slot * NUMBERS + QUANTITY, by.quantity);
        numbers.set(order.slot * NUMBERS + EXPECTED_PRICE, by.expectedPrice);
        numbers.set(order.slot * NUMBERS + FILLED, by.nothing);
        ids.add(order);
        open.add(order.inBook);
        return order;
    }

    /** One more id of the order, and its new quantity. */
    void replace(Order order, IncomingOrder by) {
        numbers.set(order.slot * NUMBERS + QUANTITY, by.quantity);
        OrderId.Alias alias = freeAlias == null ? new OrderId.Alias() : freeAlias;
        freeAlias = alias.earlier;
        alias.name(by.text, by.number);
        alias.order = order;
        alias.earlier = order.alias;
        order.alias = alias;
        ids.add(alias);
        aliases++;
    }

    /** An order that was open is remembered as one that has ended. */
    void end(Order order) {
        open.remove(order.inBook);
        ended.add(order.inBook);
    }

    void forget(Order order, boolean wasOpen) {
        (wasOpen ? open : ended).remove(order.inBook);
        executions.forgetAll(order);
        ids.remove(order);
        while (order.alias != null) {
            forgetAlias(order, order.alias);
        }
        order.nextFree = free;
        free = order;
    }

    private void forgetAlias(Order order, OrderId.Alias alias) {
        ids.remove(alias);
        aliases--;
        order.alias = alias.earlier;
        alias.order = null;
        alias.earlier = freeAlias;
        freeAlias = alias;
    }

    @Nullable
    Order oldestOpen() {
        return open.oldest();
    }

    @Nullable
    Order oldestEnded() {
        return ended.oldest();
    }

    int openOrders() {
        return open.size();
    }

    int endedOrders() {
        return ended.size();
    }

    /** What orders hold beside themselves: ids from replacements, and executions. */
    long extras() {
        return (long) aliases + executions.size();
    }

    Executions executions() {
        return executions;
    }

    /** Zero where it is unknown. */
    Decimal quantity(Order of, Decimal into) {
        return numbers.get(of.slot * NUMBERS + QUANTITY, into);
    }

    Decimal filled(Order of, Decimal into) {
        return numbers.get(of.slot * NUMBERS + FILLED, into);
    }

    void keepFilled(Order of, Decimal quantity) {
        numbers.set(of.slot * NUMBERS + FILLED, quantity);
    }

    Decimal expectedPrice(Order of, Decimal into) {
        return numbers.get(of.slot * NUMBERS + EXPECTED_PRICE, into);
    }
}
