package io.peaktrade.trading.order;

import static java.util.Objects.requireNonNull;

import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricsRecorder;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The series of a venue, and its orders that wait for an answer. */
final class VenueOrders {
    final String name;
    final HistogramSeries ackDuration;
    final HistogramSeries fillDuration;
    final HistogramSeries cancelDuration;
    final CounterSeries forgotten;
    private final OrderQueue unacknowledged = new OrderQueue();
    private int open;
    private final Map<MessageType, CounterSeries> messages = new EnumMap<>(MessageType.class);
    private final Map<Liquidity, CounterSeries> fills = new EnumMap<>(Liquidity.class);
    private final Map<RejectReason, CounterSeries> rejects = new EnumMap<>(RejectReason.class);

    VenueOrders(String name, MetricsRecorder recorder) {
        this.name = name;
        ackDuration = recorder.histogram(OrderFamilies.ACK_DURATION).at(name);
        fillDuration = recorder.histogram(OrderFamilies.FILL_DURATION).at(name);
        cancelDuration = recorder.histogram(OrderFamilies.CANCEL_DURATION).at(name);
        forgotten = recorder.counter(OrderFamilies.FORGOTTEN).at(name);
        for (MessageType type : MessageType.values()) {
            messages.put(type, recorder.counter(OrderFamilies.MESSAGES).at(name, type.text()));
        }
        for (Liquidity liquidity : Liquidity.values()) {
            fills.put(liquidity, recorder.counter(OrderFamilies.FILLS).at(name, liquidity.text()));
        }
        for (RejectReason reason : RejectReason.values()) {
            rejects.put(reason, recorder.counter(OrderFamilies.REJECTS).at(name, reason.text()));
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
        inc(messages.get(type));
    }

    void fill(Liquidity liquidity) {
        inc(fills.get(liquidity));
    }

    void reject(RejectReason reason) {
        inc(rejects.get(reason));
    }

    double oldestUnacknowledgedSeconds(long nanos) {
        Order oldest = unacknowledged.oldest();
        return oldest == null ? 0 : (nanos - oldest.submittedNanos) / 1e9;
    }

    private static void inc(@Nullable CounterSeries counter) {
        requireNonNull(counter).inc();
    }
}
