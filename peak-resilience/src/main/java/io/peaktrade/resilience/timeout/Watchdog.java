package io.peaktrade.resilience.timeout;

import io.peaktrade.core.time.TimeSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Interrupts threads whose calls take too long. It sleeps until the earliest deadline; as later calls have later ones,
 * a call wakes it only after a while without calls, and costs two writes to a place of its own thread.
 */
final class Watchdog {
    /** Longer than any timeout, shorter than what overflows. */
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final String name;
    private final TimeSource time;
    private final Queue<Watched> watched = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Watched> own = ThreadLocal.withInitial(this::watch);
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private volatile long nextLook;
    private volatile long linger;
    private volatile boolean called;

    Watchdog(String operation, TimeSource time) {
        name = "peak-timeout-" + operation;
        this.time = time;
        nextLook = time.nanos() + NEVER;
    }

    Watched own() {
        return own.get();
    }

    private Watched watch() {
        var mine = new Watched();
        watched.add(mine);
        return mine;
    }

    void begin(Watched mine, long now, long timeout) {
        mine.begin(now + timeout);
        if (!called) {
            called = true;
            linger = timeout;
        }
        if (now + timeout - nextLook < 0) {
            wake();
        }
    }

    private void wake() {
        Thread running = thread.get();
        if (running == null) {
            var started = new Thread(this::run, name);
            started.setDaemon(true);
            if (thread.compareAndSet(null, started)) {
                started.start();
            }
            return;
        }
        LockSupport.unpark(running);
    }

    private void run() {
        while (true) {
            boolean busy = called;
            called = false;
            long longest = busy ? linger : NEVER;
            nextLook = time.nanos() + longest;
            long wait = check(longest); // after nextLook was said, so that a call is seen here or wakes this thread
            nextLook = time.nanos() + wait;
            LockSupport.parkNanos(this, wait);
        }
    }

    /** Nanoseconds until the earliest deadline, if that is sooner. */
    private long check(long longest) {
        long now = time.nanos();
        long soonest = longest;
        for (Watched each : watched) {
            soonest = Math.min(soonest, each.check(now, longest));
        }
        watched.removeIf(Watched::isGone);
        return soonest;
    }
}
