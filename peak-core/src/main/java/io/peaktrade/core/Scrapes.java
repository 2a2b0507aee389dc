package io.peaktrade.core;

import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.TimeUnit;

/** Numbers the scrapes; one that begins during another shares its number, as long as that is not old. */
final class Scrapes {
    static final long NONE = 0;
    private static final long OLD_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final TimeSource time;
    private long begun;
    private long sinceNanos;
    private int inside;
    private volatile long current = NONE;

    Scrapes(TimeSource time) {
        this.time = time;
    }

    /** A scrape that hangs must not hold back the values of those behind it. */
    synchronized void begin() {
        long now = time.nanos();
        if (inside++ == 0 || now - sinceNanos > OLD_NANOS) {
            sinceNanos = now;
            begun++;
            current = begun;
        }
    }

    synchronized void end() {
        if (--inside == 0) {
            current = NONE;
        }
    }

    long current() {
        return current;
    }
}
