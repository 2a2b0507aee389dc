package io.peaktrade.exporter.exposition.poll;

import java.util.Locale;

/** Whose code tells a value; the values of the label {@code collector}. */
public enum Origin {
    /** Our own series that are read from an object. */
    SERIES,
    DROPWIZARD,
    SIMPLECLIENT;

    private final String text = name().toLowerCase(Locale.ROOT);

    public String text() {
        return text;
    }
}
