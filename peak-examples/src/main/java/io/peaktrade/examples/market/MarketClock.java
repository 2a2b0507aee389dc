package io.peaktrade.examples.market;

import io.peaktrade.core.time.TimeSource;
import java.util.concurrent.CountDownLatch;

/** The time of the market, which is that of the day being played, and its pace. Safe for all threads. */
public final class MarketClock {
    /** How often a waiting thread checks whether to stop. */
    private static final long GLANCE_NANOS = 100_000_000;

    private static final double NANOS_A_MILLI = 1e6;

    private final TimeSource time;
    private final double factor;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long marketMillis;
    private long startMillis;
    private long startNanos;

    /** On a virtual clock a market second takes a second, which costs nothing. */
    public MarketClock(TimeSource time, Speed speed) {
        this.time = time;
        factor = speed.factor().orElse(1);
    }

    public void open(long marketMillis) {
        this.marketMillis = marketMillis;
        startMillis = marketMillis;
        startNanos = time.nanos();
    }

    /** Waits until then or until the clock is stopped; returns whether the time has come. */
    public boolean reaches(long marketMillis) throws InterruptedException {
        long due = startNanos + (long) ((marketMillis - startMillis) * NANOS_A_MILLI / factor);
        for (long left = due - time.nanos(); left > 0 && !isStopped(); left = due - time.nanos()) {
            time.sleep(Math.min(left, GLANCE_NANOS));
        }
        if (!isStopped()) {
            this.marketMillis = marketMillis;
        }
        return !isStopped();
    }

    public long marketMillis() {
        return marketMillis;
    }

    public long marketNanos() {
        return marketMillis * 1_000_000;
    }

    public void stop() {
        stopped.countDown();
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    public void awaitStop() throws InterruptedException {
        stopped.await();
    }
}
