package io.peaktrade.benchmarks;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.Arrays;
import java.util.Random;

/** The events to count: orders of eight statuses, in as many symbols as make up the series, in random order. */
final class Orders {
    static final int EVENTS = 1 << 16;
    static final String[] STATUSES = {
        "submitted", "acknowledged", "partially_filled", "filled", "canceled", "rejected", "expired", "other"
    };
    static final MetricFamily FAMILY = MetricFamily.counter(
                    "orders_total", "Orders.", Label.closed("status", STATUSES), Label.open("symbol"))
            .withCap(10_000_000);

    final String[] symbols;
    final String[] status = new String[EVENTS];
    final String[] symbol = new String[EVENTS];

    Orders(int series) {
        symbols = new String[series / STATUSES.length];
        Arrays.setAll(symbols, i -> "SYM" + i + "/USD");
        var random = new Random(1);
        Arrays.setAll(status, i -> STATUSES[random.nextInt(STATUSES.length)]);
        Arrays.setAll(symbol, i -> symbols[random.nextInt(symbols.length)]);
    }
}
