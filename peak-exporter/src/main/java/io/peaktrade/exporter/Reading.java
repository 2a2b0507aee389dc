package io.peaktrade.exporter;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Something that someone else's code tells, asked in rounds, on threads that may be left behind. What {@link #ask}
 * leaves in the fields may be used only while it is fresh.
 */
abstract class Reading {
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile int doneIn = -1;
    private volatile @Nullable Throwable failure;
    private boolean reported;

    abstract Origin origin();

    /** For the log. */
    abstract String name();

    abstract void ask();

    final boolean isFresh(int round) {
        return doneIn == round;
    }

    /** Asks, unless a thread of an earlier round hangs in it still. */
    final void askIn(int round) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            ask();
            failure = null;
            doneIn = round;
        } catch (Throwable thrown) { // an Error of one gauge must not cost the others
            failure = thrown;
        } finally {
            busy.set(false);
        }
    }

    @Nullable
    Throwable failure() {
        return busy.get() ? null : failure;
    }

    /** Whether this is the first report since it was last well. */
    final boolean isNews(boolean well) {
        boolean news = !well && !reported;
        reported = !well;
        return news;
    }
}
