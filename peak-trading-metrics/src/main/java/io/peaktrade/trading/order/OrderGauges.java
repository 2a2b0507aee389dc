package io.peaktrade.trading.order;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import java.util.function.DoubleSupplier;

/** The gauges of venues and strategies, which ask the tracker at each scrape. */
final class OrderGauges {
    private final OrderEvents events;
    private final TimeSource time;
    private final LabelledGauge open;
    private final LabelledGauge oldest;
    private final LabelledGauge notional;
    private boolean wired;

    OrderGauges(MetricsRecorder recorder, TimeSource time, OrderEvents events) {
        this.events = events;
        this.time = time;
        open = recorder.gauge(OrderFamilies.OPEN);
        oldest = recorder.gauge(OrderFamilies.OLDEST_UNACKED);
        notional = recorder.gauge(OrderFamilies.OPEN_NOTIONAL);
    }

    /** A name that two trackers declare stops the start; one that is met later never throws. */
    void declare(OrderScope scope, OrderNames names) {
        names.declare(scope);
        wired = true;
    }

    void add(VenueOrders venue) {
        read(open, () -> locked(() -> venue.open()), venue.name);
        read(oldest, () -> locked(() -> venue.oldestUnacknowledgedSeconds(time.nanos())), venue.name);
    }

    void add(StrategyOrders strategy) {
        for (Side side : Side.values()) {
            read(notional, () -> locked(() -> events.openNotionalUsd(strategy, side)), strategy.name, side.text());
        }
    }

    private double locked(DoubleSupplier source) {
        synchronized (events) {
            return source.getAsDouble();
        }
    }

    private void read(LabelledGauge gauge, DoubleSupplier source, String... values) {
        try {
            gauge.read(source, values);
        } catch (IllegalStateException | IllegalArgumentException refused) {
            if (!wired) {
                throw refused;
            }
            gauge.at(values); // counts why: no room under the cap, or no label
        }
    }
}
