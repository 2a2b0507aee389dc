package io.peaktrade.core.time;

import java.util.concurrent.TimeUnit;

/**
 * Time and waiting, as a parameter: the system's outside of tests and simulations. {@link #nanos} is monotonic and only
 * for durations, {@link #epochMillis} is the wall clock and only for timestamps that are shown. Safe for all threads.
 */
public interface TimeSource {
    long nanos();

    long epochMillis();

    void sleep(long nanos) throws InterruptedException;

    static TimeSource system() {
        return SystemTime.INSTANCE;
    }

    /** The clocks of this machine. */
    enum SystemTime implements TimeSource {
        INSTANCE;

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public long epochMillis() {
            return System.currentTimeMillis();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }
}
