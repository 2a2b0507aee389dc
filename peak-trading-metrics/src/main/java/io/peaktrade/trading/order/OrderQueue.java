package io.peaktrade.trading.order;

import org.jspecify.annotations.Nullable;

/** Orders, the oldest first; an order leaves from any place in no time. */
final class OrderQueue {
    private @Nullable OrderLink first;
    private @Nullable OrderLink last;
    private int size;

    void add(OrderLink link) {
        link.before = last;
        link.after = null;
        if (last == null) {
            first = link;
        } else {
            last.after = link;
        }
        last = link;
        size++;
    }

    void remove(OrderLink link) {
        OrderLink before = link.before;
        OrderLink after = link.after;
        if (before == null) {
            first = after;
        } else {
            before.after = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.before = before;
        }
        link.before = null;
        link.after = null;
        size--;
    }

    @Nullable
    Order oldest() {
        return first == null ? null : first.order;
    }

    int size() {
        return size;
    }
}
