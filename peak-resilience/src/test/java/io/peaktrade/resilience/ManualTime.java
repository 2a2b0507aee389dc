package io.peaktrade.resilience;

import io.peaktrade.core.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when a test or a sleeper says so; starts late, so that nanoseconds wrap around soon. */
final class ManualTime implements TimeSource {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final AtomicLong epochMillis = new AtomicLong(1_700_000_000_000L);
    private final List<Duration> sleeps = new ArrayList<>();

    void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        epochMillis.addAndGet(duration.toMillis());
    }

    void stepWallClock(Duration step) {
        epochMillis.addAndGet(step.toMillis());
    }

    List<Duration> sleeps() {
        return sleeps;
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public long epochMillis() {
        return epochMillis.get();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(Duration.ofNanos(nanos));
        pass(Duration.ofNanos(nanos));
    }
}
