package io.peaktrade.exporter.exposition.poll;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Something that someone else's code tells, asked in rounds, by one thread at a time, which may be left behind in it.
 * What {@link #ask} leaves in the fields may be used only while it is fresh.
 */
public abstract class Poll {
    /** The last round that was answered or failed in; released after all that belongs to it. */
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
        } catch (Throwable any) { // an Error of one gauge must not cost the others
            thrown = any;
        }
        failure = thrown;
        answered.setRelease(round);
    }

    /** Whether the thread that asked in this round has come back. */
    final boolean isBack(int round) {
        return answered.getAcquire() == round;
    }

    public final boolean isFresh(int round) {
        return isBack(round) && failure == null;
    }

    /** None while it does not answer. */
    final @Nullable Throwable failure(int round) {
        return isBack(round) ? failure : null;
    }

    /** Whether this is the first report since it was last well. */
    final boolean isNews(boolean well) {
        boolean news = !well && !reported;
        reported = !well;
        return news;
    }
}
