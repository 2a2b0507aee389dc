package io.peaktrade.examples.venue;

import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.RejectReason;
import java.math.BigDecimal;

/** What the venue says of an order on its stream, which is another connection than that of its API. */
public sealed interface ExecutionReport {
    /** The client's id. */
    String order();

    /** Tells the tracker in its words. */
    void tell(OrderTracker orders);

    /** Says that the order is open no longer; a fill says it by its units. */
    default boolean isLast() {
        return true;
    }

    record Acknowledged(String order) implements ExecutionReport {
        @Override
        public void tell(OrderTracker orders) {
            orders.acknowledged(order);
        }

        @Override
        public boolean isLast() {
            return false;
        }
    }

    record Rejected(String order, RejectReason reason) implements ExecutionReport {
        @Override
        public void tell(OrderTracker orders) {
            orders.rejected(order, reason);
        }
    }

    /** A part of an order, or all of it. */
    record Filled(
            String order,
            String execution,
            BigDecimal units,
            BigDecimal priceUsd,
            BigDecimal feeUsd,
            Liquidity liquidity)
            implements ExecutionReport {
        @Override
        public void tell(OrderTracker orders) {
            orders.filled(order, execution, units, priceUsd, liquidity, feeUsd);
        }

        @Override
        public boolean isLast() {
            return false;
        }
    }

    record Canceled(String order) implements ExecutionReport {
        @Override
        public void tell(OrderTracker orders) {
            orders.canceled(order);
        }
    }

    record CancelRejected(String order) implements ExecutionReport {
        @Override
        public void tell(OrderTracker orders) {
            orders.cancelRejected(order);
        }

        @Override
        public boolean isLast() {
            return false;
        }
    }

    record Expired(String order) implements ExecutionReport {
        @Override
        public void tell(OrderTracker orders) {
            orders.expired(order);
        }
    }
}
