package io.peaktrade.examples.market;

import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock on which waiting takes no time: it only advances while a thread sleeps, so that a run depends on nothing but its
 * input. After {@link #runOn} it advances with the system's clock. Timestamps always come from the system's clock, since
 * they are for readers outside. Safe for all threads.
 */
public final class VirtualTime implements TimeSource {
    private static final long STANDING = Long.MIN_VALUE;

    private final TimeSource system = TimeSource.system();
    private final AtomicLong slept = new AtomicLong();
    private volatile long runningSince = STANDING;

    @Override
    public long nanos() {
        long since = runningSince;
        return slept.get() + (since == STANDING ? 0 : system.nanos() - since);
    }

    @Override
    public long epochMillis() {
        return system.epochMillis();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        if (runningSince == STANDING) {
            slept.addAndGet(Math.max(0, nanos));
        } else {
            system.sleep(nanos);
        }
    }

    public void runOn() {
        runningSince = system.nanos();
    }
}
