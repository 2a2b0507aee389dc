package io.peaktrade.trading.money;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Exact decimals side by side: nine bytes each where their digits fit into a long, else a {@link BigDecimal}. Grows to
 * the highest place that was set. For one thread at a time.
 */
public final class DecimalArray {
    private static final byte LONG = -1;

    private long[] unscaled = new long[16];
    private byte[] scales = new byte[16];
    private @Nullable BigDecimal[] exact = {};

    public void set(int at, Decimal value) {
        if (at >= unscaled.length) {
            unscaled = Arrays.copyOf(unscaled, at * 2);
            scales = Arrays.copyOf(scales, at * 2);
        }
        if (value.isLong() && value.scale() <= Byte.MAX_VALUE) {
            unscaled[at] = value.unscaled();
            scales[at] = (byte) value.scale();
        } else {
            scales[at] = LONG;
            exact = exact.length > at ? exact : Arrays.copyOf(exact, unscaled.length);
            exact[at] = value.toBigDecimal();
        }
    }

    /** Only of a place that was set. */
    public Decimal get(int at, Decimal into) {
        BigDecimal value = scales[at] == LONG ? exact[at] : null;
        return value == null ? into.set(unscaled[at], scales[at]) : into.setExactly(value);
    }
}
