package io.peaktrade.exporter.exposition;

import io.peaktrade.exporter.exposition.poll.Poll;
import java.util.List;

/** The families of one origin in the exposition. For one thread at a time. */
public interface Section extends AutoCloseable {
    /** Adds what must be polled before {@link #write}. */
    void collect(NameFilter filter, List<Poll> polls);

    void write(Draft draft);

    /** Whether one of its families has a sample of this name. */
    boolean hasName(String name);

    /** Lets go of whatever it listens to. */
    @Override
    void close();
}
