package io.peaktrade.exporter.exposition.poll;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs each poll of a list once, on any number of threads, each of which calls {@link #enter} first. Taking the next poll
 * is one atomic step, after which the poll belongs to that thread until it returns.
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

    /** The round is done when the last thread leaves and no poll is left to take. */
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

    /** Whether polls are left, but no thread to take them. */
    boolean isDeserted() {
        return inside.get() == 0 && hasUntaken();
    }

    /** Cancels the polls that no thread has taken, and returns those that a thread is still in. */
    List<? extends Poll> close() {
        int taken = Math.min(next.getAndSet(size), size);
        return polls.subList(0, taken).stream()
                .filter(poll -> !poll.isBack(number))
                .toList();
    }
}
