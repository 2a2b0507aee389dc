package io.peaktrade.trading.order;

import java.util.Locale;

/** What is wrong with an event, in the order in which it is looked for; the values of the label {@code reason}. */
enum InvalidEvent {
    UNKNOWN_ORDER,
    DUPLICATE,
    BAD_VALUE,
    OUT_OF_ORDER,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    String text() {
        return text;
    }
}
