package io.peaktrade.resilience.timeout;

import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Platform threads that make the calls of one timeout: started when needed, ended when idle for a minute, never more
 * than the policy says. Each call needs a free worker first, so that none waits in a queue where nobody sees it.
 */
final class Workers {
    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    Workers(String operation, int most) {
        free = new Semaphore(most, true);
        threads = new ThreadPoolExecutor(
                0, most, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), named(operation), Workers::handOver);
    }

    private static ThreadFactory named(String operation) {
        var number = new AtomicInteger();
        return task -> {
            var thread = new Thread(task, "peak-timeout-%s-%d".formatted(operation, number.incrementAndGet()));
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Returns whether a worker became free within that time. */
    boolean tryReserve(long nanos) throws InterruptedException {
        return free.tryAcquire() || free.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    /** Only after a worker was reserved. */
    void run(Runnable task) {
        boolean started = false;
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    free.release();
                }
            });
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
    }

    /** A worker that was reserved may still be on its way back from its last call. */
    private static void handOver(Runnable task, ThreadPoolExecutor threads) {
        while (!threads.getQueue().offer(task)) {
            Thread.onSpinWait();
        }
    }
}
