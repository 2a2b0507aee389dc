package io.peaktrade.exporter.http;

import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.TimeUnit;

/** Counts the requests that are being answered; once closed it admits no more, and waits for those to end. */
final class InFlight {
    private final TimeSource time = TimeSource.system();
    private int inside;
    private boolean closed;

    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized void close(long nanos) {
        closed = true;
        long deadline = time.nanos() + nanos;
        try {
            for (long left = nanos; inside > 0 && left > 0; left = deadline - time.nanos()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
