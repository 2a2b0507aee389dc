package io.peaktrade.data;

import java.util.Locale;

/** How a call of a provider's API ended; the values of the label {@code status}. */
public enum ApiStatus {
    SUCCESS,
    ERROR,
    TIMEOUT,
    /** Not sent: a breaker or a limit of our own refused it. */
    REJECTED,
    /** Refused by the provider's rate limit. */
    THROTTLED,
    OTHER;

    private final String text = name().toLowerCase(Locale.ROOT).intern();

    /** As it stands in the label: the very same string, so that its series is found by identity. */
    public String text() {
        return text;
    }
}
