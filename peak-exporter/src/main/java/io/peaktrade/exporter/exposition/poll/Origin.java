package io.peaktrade.exporter.exposition.poll;

import java.util.Locale;

/** Where a polled value comes from; the values of the label {@code collector}. */
public enum Origin {
    /** Series of the recorder that are read from objects of the program. */
    SERIES,
    DROPWIZARD,
    SIMPLECLIENT;

    private final String text = name().toLowerCase(Locale.ROOT);

    public String text() {
        return text;
    }
}
