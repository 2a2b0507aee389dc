package io.peaktrade.trading.order;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.LabelledCounter;
import java.util.EnumMap;
import java.util.Map;

/** The counters of a symbol's statuses. */
final class SymbolOrders {
    private final Map<OrderStatus, CounterSeries> byStatus = new EnumMap<>(OrderStatus.class);

    SymbolOrders(String symbol, LabelledCounter orders) {
        for (OrderStatus status : OrderStatus.values()) {
            byStatus.put(status, orders.at(status.text(), symbol));
        }
    }

    void count(OrderStatus status) {
        requireNonNull(byStatus.get(status)).inc();
    }
}
