package io.peaktrade.exporter.exposition;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.exporter.exposition.poll.Origin;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what would break the exposition and is therefore not in it, and logs each such thing once. Thread-safe. */
public final class Omissions {
    private static final Logger LOG = LoggerFactory.getLogger(Omissions.class);
    /** A flood of broken metrics must not fill the log, nor the memory that remembers what was logged. */
    private static final int MOST_LOGGED = 1000;

    private final LabelledCounter errors;
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    public Omissions(LabelledCounter errors) {
        this.errors = errors;
    }

    public void add(Origin origin, String what, String why) {
        errors.at(origin.text()).inc();
        if (logged.size() < MOST_LOGGED && logged.add(what)) {
            LOG.warn("{} is left out of scrapes: {}", what, why);
        }
    }
}
