package io.peaktrade.exporter;

import io.peaktrade.core.TimeSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is told to go on. */
final class ManualTime implements TimeSource {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public long epochMillis() {
        return nanos.get() / 1_000_000;
    }

    @Override
    public void sleep(long nanos) {
        this.nanos.addAndGet(nanos);
    }
}
