package io.peaktrade.trading.order;

import java.util.Locale;

/** What an order does; the values of the label {@code side}. */
public enum Side {
    BUY,
    SELL;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** The value of the label: the very same string, so that its series is found by identity. */
    public String text() {
        return text;
    }

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
