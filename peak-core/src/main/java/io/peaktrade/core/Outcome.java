package io.peaktrade.core;

import java.util.Locale;

/** How a monitored operation ended. */
public enum Outcome {
    SUCCESS,
    ERROR;

    private final String text = name().toLowerCase(Locale.ROOT);

    String text() {
        return text;
    }
}
