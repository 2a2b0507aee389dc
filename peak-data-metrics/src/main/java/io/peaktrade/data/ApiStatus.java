package io.peaktrade.data;

import java.util.Arrays;

/** How a call of a provider's API ended; the values of the label {@code status}. */
public enum ApiStatus {
    SUCCESS("success"),
    ERROR("error"),
    TIMEOUT("timeout"),
    /** Not sent: a breaker or a limit of our own refused it. */
    REJECTED("rejected"),
    /** Refused by the provider's rate limit. */
    THROTTLED("throttled"),
    OTHER("other");

    private final String text;

    ApiStatus(String text) {
        this.text = text;
    }

    /** As it stands in the label: always the same constant, so that its series is found by identity. */
    public String text() {
        return text;
    }

    static String[] texts() {
        return Arrays.stream(values()).map(ApiStatus::text).toArray(String[]::new);
    }
}
