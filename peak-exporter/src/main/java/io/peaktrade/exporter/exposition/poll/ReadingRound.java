package io.peaktrade.exporter.exposition.poll;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a list of readings once; any number of threads may run it, after {@link #enter} for each. A thread takes the
 * next one with its only fenced step, so that a reading belongs to it alone until it is back.
 */
final class ReadingRound implements Runnable {
    private final List<? extends Reading> readings;
    private final int size;
    private final int number;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);

    ReadingRound(List<? extends Reading> readings, int number) {
        this.readings = readings;
        this.number = number;
        size = readings.size();
    }

    void enter() {
        inside.incrementAndGet();
    }

    @Override
    public void run() {
        for (int at = next.getAndIncrement(); at < size; at = next.getAndIncrement()) {
            readings.get(at).askIn(number);
        }
        leave();
    }

    /** All are back when the last thread finds nothing to take any more. */
    void leave() {
        if (inside.decrementAndGet() == 0 && !hasUntaken()) {
            done.countDown();
        }
    }

    boolean awaitDone(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS);
    }

    boolean hasUntaken() {
        return next.get() < size;
    }

    /** Whether some are left, and no thread could be had to take them. */
    boolean isDeserted() {
        return inside.get() == 0 && hasUntaken();
    }

    /** What nobody has taken yet is not asked any more; gives back those in which a thread is still. */
    List<? extends Reading> close() {
        int taken = Math.min(next.getAndSet(size), size);
        return readings.subList(0, taken).stream()
                .filter(reading -> !reading.isBack(number))
                .toList();
    }
}
