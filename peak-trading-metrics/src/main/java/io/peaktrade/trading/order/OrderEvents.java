package io.peaktrade.trading.order;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What events do to orders; callers hold its lock. */
final class OrderEvents {
    record Figures(BigDecimal notionalUsd, BigDecimal adverseUsd, BigDecimal favorableUsd) {}

    static final class Order {}

    private final IncomingOrder incoming = new IncomingOrder();
    private final IncomingFill fill = new IncomingFill();

    OrderEvents(MetricsRecorder recorder, TimeSource time, OrderScope scope, int most) {}

    void fillsTo(FillBook book) {}

    void watchedBy(OrderWatch watch) {}

    IncomingOrder incoming(@Nullable String id) {
        return incoming.id(id, 0);
    }

    IncomingOrder incoming(long id) {
        return incoming.id(null, id);
    }

    IncomingFill fill() {
        return fill;
    }

    @Nullable
    Order order(@Nullable String id) {
        return null;
    }

    @Nullable
    Order order(long id) {
        return null;
    }

    void submitted(IncomingOrder order) {}

    void acknowledged(@Nullable Order order) {}

    void filled(@Nullable Order order, IncomingFill fill) {}

    void busted(@Nullable Order order, @Nullable String execution) {}

    void cancelRequested(@Nullable Order order) {}

    void canceled(@Nullable Order order) {}

    void cancelRejected(@Nullable Order order) {}

    void rejected(@Nullable Order order, @Nullable RejectReason reason) {}

    void expired(@Nullable Order order) {}

    void replaceRequested(@Nullable Order order) {}

    void replaced(@Nullable Order order, IncomingOrder by) {}

    int openOrders() {
        return 0;
    }

    Set<String> strategies() {
        return Set.of();
    }

    Figures strategy(String name) {
        return new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
