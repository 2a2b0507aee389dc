package io.peaktrade.trading.order;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricsRecorder;

/** The series of a venue, and its orders that wait for an answer. */
final class VenueOrders {
    final String name;
    final HistogramSeries ackDuration;
    final HistogramSeries fillDuration;
    final HistogramSeries cancelDuration;
    final CounterSeries forgotten;
    private final OrderQueue unacknowledged = new OrderQueue();
    private int open;
    private final CounterSeries[] messages = new CounterSeries[MessageType.values().length];
    private final CounterSeries[] fills = new CounterSeries[Liquidity.values().length];
    private final CounterSeries[] rejects = new CounterSeries[RejectReason.values().length];

    VenueOrders(String name, MetricsRecorder recorder) {
        this.name = name;
        ackDuration = recorder.histogram(OrderFamilies.ACK_DURATION).at(name);
        fillDuration = recorder.histogram(OrderFamilies.FILL_DURATION).at(name);
        cancelDuration = recorder.histogram(OrderFamilies.CANCEL_DURATION).at(name);
        forgotten = recorder.counter(OrderFamilies.FORGOTTEN).at(name);
        for (MessageType type : MessageType.values()) {
            messages[type.ordinal()] = recorder.counter(OrderFamilies.MESSAGES).at(name, type.text());
        }
        for (Liquidity liquidity : Liquidity.values()) {
            fills[liquidity.ordinal()] = recorder.counter(OrderFamilies.FILLS).at(name, liquidity.text());
        }
        for (RejectReason reason : RejectReason.values()) {
            rejects[reason.ordinal()] = recorder.counter(OrderFamilies.REJECTS).at(name, reason.text());
        }
    }

    void opened(Order order) {
        open++;
        message(MessageType.NEW);
        order.waitsForAnswer = true;
        unacknowledged.add(order.unacknowledged);
    }

    /** The venue has it: by its acknowledgement, or by a fill before that. */
    void answered(Order order) {
        if (order.waitsForAnswer) {
            order.waitsForAnswer = false;
            unacknowledged.remove(order.unacknowledged);
        }
    }

    /** The order is open no longer. */
    void left(Order order) {
        open--;
        answered(order);
    }

    int open() {
        return open;
    }

    void message(MessageType type) {
        messages[type.ordinal()].inc();
    }

    void fill(Liquidity liquidity) {
        fills[liquidity.ordinal()].inc();
    }

    void reject(RejectReason reason) {
        rejects[reason.ordinal()].inc();
    }

    double oldestUnacknowledgedSeconds(long nanos) {
        Order oldest = unacknowledged.oldest();
        return oldest == null ? 0 : (nanos - oldest.submittedNanos) / 1e9;
    }
}
