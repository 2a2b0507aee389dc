package io.peaktrade.trading.order;

import org.jspecify.annotations.Nullable;

/** A fill with an id, kept for a later bust; used again for another one once its order is forgotten. */
final class Execution extends Hashed {
    final int slot;
    String id = "";
    boolean busted;

    @Nullable
    Order order;

    @Nullable
    String feeCurrency;

    /** The order's execution before this one; of a free one, the next free one. */
    @Nullable
    Execution earlier;

    Execution(int slot) {
        this.slot = slot;
    }

    static int hash(Order order, String id) {
        return spread(((long) order.slot << 32) + id.hashCode());
    }

    boolean is(Order order, String id) {
        return this.order == order && this.id.equals(id);
    }
}
