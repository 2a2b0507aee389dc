package io.peaktrade.resilience.limit;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the permits that are taken, and hands those that come back to the call that has waited longest. A permit is
 * taken before somebody in the line is chosen for it, and given back when that one has just left, so that none is lost
 * and none is given twice. Takes no lock.
 */
final class Permits {
    private final AtomicInteger taken = new AtomicInteger();
    private final Queue<CompletableFuture<Object>> line = new ConcurrentLinkedQueue<>();
    private final Object lease;
    private volatile int most;

    /** @param lease what a place in the line is completed with */
    Permits(int most, Object lease) {
        this.most = most;
        this.lease = lease;
    }

    /** Whether there is a permit that nobody waits for. */
    boolean tryTake() {
        return line.isEmpty() && take();
    }

    private boolean take() {
        for (int now = taken.get(); now < most; now = taken.get()) {
            if (taken.compareAndSet(now, now + 1)) {
                return true;
            }
        }
        return false;
    }

    void giveBack() {
        taken.decrementAndGet();
        serve();
    }

    /** A place at the end of the line, which completes when a permit is taken for it. */
    CompletableFuture<Object> join() {
        var place = new CompletableFuture<Object>();
        line.add(place);
        serve(); // a permit may have come back just before
        return place;
    }

    /** Returns whether the place was given up; if not, a permit had been taken for it before. */
    boolean leave(CompletableFuture<Object> place) {
        boolean left = place.cancel(false);
        if (left) {
            line.removeIf(other -> other == place);
        }
        return left;
    }

    private void serve() {
        while (!line.isEmpty() && take()) {
            CompletableFuture<Object> place = line.poll();
            if (place == null || !place.complete(lease)) {
                taken.decrementAndGet();
            }
        }
    }

    /** Takes effect at once; where more are taken than there are now, no call is let through until they are back. */
    void resize(int most) {
        this.most = most;
        serve();
    }

    int most() {
        return most;
    }

    int available() {
        return Math.max(0, most - taken.get());
    }
}
