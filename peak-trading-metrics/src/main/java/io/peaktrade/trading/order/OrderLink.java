package io.peaktrade.trading.order;

import org.jspecify.annotations.Nullable;

/** An order's place in an {@link OrderQueue}. */
final class OrderLink {
    final Order order;

    @Nullable
    OrderLink before;

    @Nullable
    OrderLink after;

    OrderLink(Order order) {
        this.order = order;
    }
}
