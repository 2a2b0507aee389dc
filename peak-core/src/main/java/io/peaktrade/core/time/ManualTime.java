package io.peaktrade.core.time;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time for tests: it stands still until {@link #pass} moves it on, and {@link #sleep} moves it on instead of waiting.
 * The monotonic clock starts one second before its nanoseconds overflow, so that tests meet the overflow that
 * {@link System#nanoTime} allows. Safe for all threads.
 */
public final class ManualTime implements TimeSource {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final AtomicLong epochMillis = new AtomicLong(1_700_000_000_000L);
    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    /** Moves both clocks on. */
    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        epochMillis.addAndGet(duration.toMillis());
    }

    /** Moves only the wall clock, forward or back, as an administrator or a time server does. */
    public void stepWallClock(Duration step) {
        epochMillis.addAndGet(step.toMillis());
    }

    /** How long each {@link #sleep} was asked to last, in order. */
    public List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public long epochMillis() {
        return epochMillis.get();
    }

    /** Returns at once, with the time passed; throws as a real sleep does if the thread is interrupted already. */
    @Override
    public void sleep(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(Duration.ofNanos(nanos));
        pass(Duration.ofNanos(nanos));
    }
}
