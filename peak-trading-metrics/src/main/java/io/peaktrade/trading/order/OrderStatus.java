package io.peaktrade.trading.order;

import java.util.Locale;

/** What an order can become; the values of the label {@code status}. An order counts once in each it reaches. */
public enum OrderStatus {
    SUBMITTED,
    ACKNOWLEDGED,
    PARTIALLY_FILLED,
    FILLED,
    CANCELED,
    REJECTED,
    EXPIRED,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** As it stands in the label: the very same string, so that its series is found by identity. */
    public String text() {
        return text;
    }
}
