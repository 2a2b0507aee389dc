package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.text.LineBuffer;

/** A metric that another library put into the Dropwizard registry. For one thread at a time. */
interface DropwizardMetric {
    /** Appends what is known of it in this round of polls. */
    void write(LineBuffer lines, int round);
}
