package io.peaktrade.trading.order;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;

/** The counters of a symbol's statuses. */
final class SymbolOrders {
    private final CounterSeries[] byStatus;

    SymbolOrders(String symbol, LabelledCounter orders) {
        byStatus = new CounterSeries[OrderStatus.values().length];
        for (OrderStatus status : OrderStatus.values()) {
            byStatus[status.ordinal()] = orders.at(status.text(), symbol);
        }
    }

    void count(OrderStatus status) {
        byStatus[status.ordinal()].inc();
    }
}
