package io.peaktrade.trading.money;

import io.peaktrade.core.CounterSeries;
import java.math.BigDecimal;

/**
 * An exact sum of US dollars behind a counter in millionths: the counter is the sum rounded, however many amounts were
 * added. For one thread at a time; an amount must not be negative.
 */
public final class UsdCounter {
    private static final double MICROS = 1_000_000;
    private static final int DECIMALS = 6;

    private final CounterSeries counter;
    private final Decimal total = new Decimal();
    /** What the counter does not show yet, below zero where it was rounded up. */
    private final Decimal pending = new Decimal();

    private final Decimal shown = new Decimal();

    public UsdCounter(CounterSeries counter) {
        this.counter = counter;
    }

    public void add(Decimal usd) {
        total.add(usd);
        pending.add(usd);
        // Rough at the sixteenth digit; what is a step too little or too much now is made good by the next one.
        long micros = Math.round(pending.roughly() * MICROS);
        if (micros > 0) {
            counter.inc(micros);
            pending.subtract(shown.set(micros, DECIMALS));
        }
    }

    /** What was added, exactly. */
    public BigDecimal total() {
        return total.toBigDecimal();
    }
}
