package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.text.LineBuffer;

/** A metric of another library in the Dropwizard registry, under its name outside. For one thread at a time. */
interface DropwizardMetric {
    /** Appends what is known of it in this round. */
    void write(LineBuffer lines, int round);
}
