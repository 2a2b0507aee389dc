package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;

/** Adds what is left of open orders to their {@link WorkingOrders}, and takes it away before it changes. */
final class WorkingNotional {
    private final Decimal left = new Decimal();
    private final Decimal other = new Decimal();

    void add(Order order, OrderBook book) {
        if (order.isOpen() && hasLeft(order, book)) {
            order.isWorking = true;
            target(order, book).add(left);
        }
    }

    void remove(Order order, OrderBook book) {
        if (order.isWorking && hasLeft(order, book)) {
            order.isWorking = false;
            target(order, book).subtract(left);
        }
    }

    private boolean hasLeft(Order order, OrderBook book) {
        if (book.quantity(order, left).isZero()) {
            return false;
        }
        return left.subtract(book.filled(order, other)).signum() > 0;
    }

    private Decimal target(Order order, OrderBook book) {
        if (!order.hasExpectedPrice) {
            return order.working().atMark;
        }
        left.multiply(book.expectedPrice(order, other).abs());
        return order.working().atExpectedPrice;
    }
}
