package io.peaktrade.resilience.limit;

import io.peaktrade.core.time.TimeSource;
import java.time.Duration;

/** Time that only the test moves on; whoever sleeps is woken when it has passed. */
final class SteppedTime implements TimeSource {
    private long nanos = Long.MAX_VALUE - 1_000_000_000L;
    private int sleepers;

    synchronized void pass(Duration duration) {
        nanos += duration.toNanos();
        notifyAll();
    }

    synchronized int sleepers() {
        return sleepers;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized long epochMillis() {
        return 0;
    }

    @Override
    public synchronized void sleep(long duration) throws InterruptedException {
        long until = nanos + duration;
        sleepers++;
        try {
            while (until - nanos > 0) {
                wait();
            }
        } finally {
            sleepers--;
        }
    }
}
