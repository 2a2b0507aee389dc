package io.peaktrade.exporter.exposition.poll;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A value that third-party code provides, polled in rounds, by one thread at a time, which may be abandoned in it. What
 * {@link #poll} leaves in the fields may be used only while it is fresh.
 */
public abstract class Poll {
    /** The last round that returned or failed; written with release semantics after all that belongs to it. */
    private final AtomicInteger answered = new AtomicInteger(-1);

    private @Nullable Throwable failure;
    private boolean reported;

    public abstract Origin origin();

    /** For the log. */
    public abstract String name();

    public abstract void poll();

    final void pollIn(int round) {
        Throwable thrown = null;
        try {
            poll();
        } catch (Throwable any) { // An Error of one gauge must not cost the others.
            thrown = any;
        }
        failure = thrown;
        answered.setRelease(round);
    }

    /** Whether the thread that polled in this round has returned. */
    final boolean isBack(int round) {
        return answered.getAcquire() == round;
    }

    public final boolean isFresh(int round) {
        return isBack(round) && failure == null;
    }

    /** Returns null while the poll has not returned. */
    final @Nullable Throwable failure(int round) {
        return isBack(round) ? failure : null;
    }

    /** Notes whether it is well; returns whether that is the first failure since it was last well. */
    final boolean noteOutcome(boolean well) {
        boolean first = !well && !reported;
        reported = !well;
        return first;
    }
}
