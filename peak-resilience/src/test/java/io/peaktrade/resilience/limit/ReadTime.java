package io.peaktrade.resilience.limit;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;

/** Remembers what each thread has read last: whoever was granted a permit knows the instant of the grant. */
final class ReadTime implements TimeSource {
    private final ManualTime time = new ManualTime();
    private final ThreadLocal<Long> last = ThreadLocal.withInitial(() -> 0L);

    long last() {
        return last.get();
    }

    void pass(Duration duration) {
        time.pass(duration);
    }

    @Override
    public long nanos() {
        last.set(time.nanos());
        return last.get();
    }

    @Override
    public long epochMillis() {
        return time.epochMillis();
    }

    @Override
    public void sleep(long nanos) throws InterruptedException {
        time.sleep(nanos);
    }
}
