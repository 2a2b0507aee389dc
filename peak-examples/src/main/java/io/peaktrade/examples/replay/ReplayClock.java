package io.peaktrade.examples.replay;

import io.peaktrade.core.time.TimeSource;

/** The market's time: that of the row that is played, and of the last one afterwards. Safe for all threads. */
final class ReplayClock implements TimeSource {
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final long NANOS_A_MILLI = 1_000_000;

    private volatile BlotterTime now = new BlotterTime(0, 0);

    void set(BlotterTime time) {
        now = time;
    }

    /** Wraps after 584 years, as a monotonic clock may. */
    @Override
    public long nanos() {
        BlotterTime time = now;
        return time.second() * NANOS_A_SECOND + time.nano();
    }

    @Override
    public long epochMillis() {
        BlotterTime time = now;
        return time.second() * 1000 + time.nano() / NANOS_A_MILLI;
    }

    /** Waiting takes no time of a market that is long over. */
    @Override
    public void sleep(long nanos) {}
}
