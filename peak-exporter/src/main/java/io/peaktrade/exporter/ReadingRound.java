package io.peaktrade.exporter;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks a list of readings once; any number of threads may run it, each takes the next one. */
final class ReadingRound implements Runnable {
    private final List<? extends Reading> readings;
    private final int size;
    private final int number;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger open;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean closed;

    ReadingRound(List<? extends Reading> readings, int number) {
        this.readings = readings;
        this.number = number;
        size = readings.size();
        open = new AtomicInteger(size);
    }

    @Override
    public void run() {
        for (int at = next.getAndIncrement(); at < size && !closed; at = next.getAndIncrement()) {
            readings.get(at).askIn(number);
            if (open.decrementAndGet() == 0) {
                done.countDown();
            }
        }
    }

    boolean awaitDone(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS);
    }

    boolean hasUntaken() {
        return next.get() < size;
    }

    /** What nobody has taken yet is not asked any more. */
    void close() {
        closed = true;
    }
}
