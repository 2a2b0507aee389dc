package io.peaktrade.examples.market;

import io.peaktrade.core.time.TimeSource;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;

/** The market's time, which is the day's that is played, and the pace at which it passes. Safe for all threads. */
public final class MarketClock {
    /** Who waits looks that often whether to stop. */
    private static final long GLANCE_NANOS = 100_000_000;

    private static final double NANOS_A_MILLI = 1e6;

    private final TimeSource time;
    private final double factor;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long marketMillis;
    private long startMillis;
    private long startNanos;

    /** On a virtual clock a market second takes a second, as that costs nothing. */
    public MarketClock(TimeSource time, Speed speed) {
        this.time = time;
        factor = speed.factor().orElse(1);
    }

    public void open(long marketMillis) {
        this.marketMillis = marketMillis;
        startMillis = marketMillis;
        startNanos = time.nanos();
    }

    /** What happens at times of its own while the clock goes on. */
    public interface Events {
        Events NONE = new Events() {
            @Override
            public OptionalLong nextNanos() {
                return OptionalLong.empty();
            }

            @Override
            public void happen() {}
        };

        /** When the next one is due, on the clock of this process; empty while none is known. */
        OptionalLong nextNanos();

        void happen();
    }

    /** Waits until then, or until someone stops the clock, and lets happen what is due before; says whether it is then. */
    public boolean reaches(long marketMillis, Events events) throws InterruptedException {
        goOn(marketMillis, events);
        if (!isStopped()) {
            this.marketMillis = marketMillis;
        }
        return !isStopped();
    }

    /** Lets happen what is due before then, although the market's time stands still from now on. */
    public void goOn(long marketMillis, Events events) throws InterruptedException {
        long due = startNanos + (long) ((marketMillis - startMillis) * NANOS_A_MILLI / factor);
        for (long left = due - time.nanos(); left > 0 && !isStopped(); left = due - time.nanos()) {
            long untilEvent = untilNext(events);
            if (untilEvent <= 0) {
                events.happen();
            } else {
                time.sleep(Math.min(Math.min(left, untilEvent), GLANCE_NANOS));
            }
        }
    }

    private long untilNext(Events events) {
        OptionalLong next = events.nextNanos();
        return next.isEmpty() ? Long.MAX_VALUE : next.getAsLong() - time.nanos();
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
