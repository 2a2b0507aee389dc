package io.peaktrade.trading.portfolio;

import java.util.Locale;

/** What profit and loss is the sum of; the values of the label {@code component}. */
enum PnlComponent {
    REALIZED,
    UNREALIZED,
    FEES,
    FUNDING;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    String text() {
        return text;
    }
}
