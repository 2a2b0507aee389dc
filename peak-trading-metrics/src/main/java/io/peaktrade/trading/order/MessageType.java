package io.peaktrade.trading.order;

import java.util.Locale;

/** What a message to a venue is about; the values of the label {@code type}. */
enum MessageType {
    NEW,
    CANCEL,
    REPLACE,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** The value of the label: the very same string, so that its series is found by identity. */
    String text() {
        return text;
    }
}
