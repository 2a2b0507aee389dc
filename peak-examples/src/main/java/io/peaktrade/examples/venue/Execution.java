package io.peaktrade.examples.venue;

import io.peaktrade.examples.ledger.Fill;
import io.peaktrade.trading.order.OrderStatus;
import java.util.List;

/** The result of an order: each status that it reached, in order, and its fills. */
public record Execution(List<OrderStatus> statuses, List<Fill> fills) {
    public Execution {
        statuses = List.copyOf(statuses);
        fills = List.copyOf(fills);
    }
}
