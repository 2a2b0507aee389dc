package io.peaktrade.exporter;

import java.util.Locale;

/** Whose code tells a value; the values of the label {@code collector}. */
enum Origin {
    /** Our own series that are read from an object. */
    SERIES,
    DROPWIZARD,
    SIMPLECLIENT;

    private final String text = name().toLowerCase(Locale.ROOT);

    String text() {
        return text;
    }
}
