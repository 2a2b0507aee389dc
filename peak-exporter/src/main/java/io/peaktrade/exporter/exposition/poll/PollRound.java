package io.peaktrade.exporter.exposition.poll;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a list of polls once; any number of threads may run it, after {@link #enter} for each. A thread takes the
 * next one with its only fenced step, so that a poll belongs to it alone until it is back.
 */
final class PollRound implements Runnable {
    private final List<? extends Poll> polls;
    private final int size;
    private final int number;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final CountDownLatch done = new CountDownLatch(1);

    PollRound(List<? extends Poll> polls, int number) {
        this.polls = polls;
        this.number = number;
        size = polls.size();
    }

    void enter() {
        inside.incrementAndGet();
    }

    @Override
    public void run() {
        for (int at = next.getAndIncrement(); at < size; at = next.getAndIncrement()) {
            polls.get(at).pollIn(number);
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
    List<? extends Poll> close() {
        int taken = Math.min(next.getAndSet(size), size);
        return polls.subList(0, taken).stream()
                .filter(poll -> !poll.isBack(number))
                .toList();
    }
}
