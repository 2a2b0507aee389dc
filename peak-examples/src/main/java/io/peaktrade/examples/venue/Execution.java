package io.peaktrade.examples.venue;

import io.peaktrade.examples.ledger.Fill;
import io.peaktrade.trading.order.OrderStatus;
import java.util.List;

/** What became of an order: each status that it reached, in their order, and its fills. */
public record Execution(List<OrderStatus> statuses, List<Fill> fills) {
    public Execution {
        statuses = List.copyOf(statuses);
        fills = List.copyOf(fills);
    }
}
