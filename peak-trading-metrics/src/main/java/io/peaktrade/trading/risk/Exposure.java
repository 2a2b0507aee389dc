package io.peaktrade.trading.risk;

import java.util.Locale;

/** How positions add up to an exposure: all in size, or short against long; the values of the label {@code kind}. */
public enum Exposure {
    GROSS,
    NET;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    String text() {
        return text;
    }
}
