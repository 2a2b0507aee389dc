package io.peaktrade.trading.portfolio;

import java.util.Locale;

/** How positions are added up into an exposure; the values of the label {@code kind}. */
public enum Exposure {
    /** Their sizes, whether long or short. */
    GROSS,
    /** Long less short, so negative when short. */
    NET;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** The value of the label: the very same string, so that its series is found by identity. */
    public String text() {
        return text;
    }
}
