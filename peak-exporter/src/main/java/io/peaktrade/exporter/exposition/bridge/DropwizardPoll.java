package io.peaktrade.exporter.exposition.bridge;

import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.exporter.exposition.poll.Poll;
import io.peaktrade.exporter.exposition.text.LineBuffer;

/** A Dropwizard metric that must be polled before it is written. */
abstract class DropwizardPoll extends Poll implements DropwizardMetric {
    private final String name;

    DropwizardPoll(String name) {
        this.name = name;
    }

    @Override
    public final Origin origin() {
        return Origin.DROPWIZARD;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void write(LineBuffer lines, int round) {
        if (isFresh(round)) {
            write(lines);
        }
    }

    /** Appends the answer of the last poll. */
    abstract void write(LineBuffer lines);
}
