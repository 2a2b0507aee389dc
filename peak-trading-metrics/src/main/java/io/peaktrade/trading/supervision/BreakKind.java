package io.peaktrade.trading.supervision;

import java.util.Locale;

/** What our books and the venue's may differ in; the values of the label {@code kind}. */
enum BreakKind {
    POSITION,
    ORDER,
    BALANCE;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    String text() {
        return text;
    }
}
