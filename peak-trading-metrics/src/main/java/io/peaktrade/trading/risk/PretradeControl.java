package io.peaktrade.trading.risk;

import java.util.Locale;

/** The check that blocked an order before it left (RTS 6, article 15); the values of the label {@code control}. */
public enum PretradeControl {
    PRICE_COLLAR,
    VALUE,
    VOLUME,
    MESSAGE_RATE,
    DUPLICATE,
    CREDIT,
    POSITION,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    String text() {
        return text;
    }
}
