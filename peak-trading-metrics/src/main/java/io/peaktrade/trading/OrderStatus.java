package io.peaktrade.trading;

import java.util.Arrays;

/** What an order can become; the values of the label {@code status}. An order counts once in each it reaches. */
public enum OrderStatus {
    SUBMITTED("submitted"),
    ACKNOWLEDGED("acknowledged"),
    PARTIALLY_FILLED("partially_filled"),
    FILLED("filled"),
    CANCELED("canceled"),
    REJECTED("rejected"),
    EXPIRED("expired"),
    OTHER("other");

    private final String text;

    OrderStatus(String text) {
        this.text = text;
    }

    /** As it stands in the label: always the same constant, so that its series is found by identity. */
    public String text() {
        return text;
    }

    static String[] texts() {
        return Arrays.stream(values()).map(OrderStatus::text).toArray(String[]::new);
    }
}
