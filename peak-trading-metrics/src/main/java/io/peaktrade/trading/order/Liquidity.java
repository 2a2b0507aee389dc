package io.peaktrade.trading.order;

import java.util.Locale;

/** Whether a fill added liquidity to the book or took it; the values of the label {@code liquidity}. */
public enum Liquidity {
    MAKER,
    TAKER,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** The value of the label: the very same string, so that its series is found by identity. */
    public String text() {
        return text;
    }
}
