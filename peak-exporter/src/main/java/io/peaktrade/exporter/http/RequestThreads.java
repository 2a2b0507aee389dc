package io.peaktrade.exporter.http;

import io.peaktrade.exporter.exposition.poll.DaemonThreads;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server's exchanges, each of which needs a thread from the first byte of its request on. When all threads are
 * taken, the client that has kept its thread waiting for longest loses its connection, so that half requests, however
 * many, never keep out a whole one.
 */
final class RequestThreads implements Executor, AutoCloseable {
    private final int most;
    private final ThreadPoolExecutor pool;
    /** Threads that wait for bytes of their client, the longest first. */
    private final Set<Thread> waiting = new LinkedHashSet<>();

    private int busy;
    private boolean used;

    RequestThreads(int most) {
        this.most = most;
        pool = new ThreadPoolExecutor(
                most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DaemonThreads("peak-exporter-http"));
        pool.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable exchange) {
        begin();
        pool.execute(() -> run(exchange));
    }

    /** Whether any client has ever sent something. */
    synchronized boolean wereUsed() {
        return used;
    }

    /** The current thread has read its request; returns false if it lost its connection before. */
    synchronized boolean received() {
        return waiting.remove(Thread.currentThread());
    }

    /** The current thread has answered, and may still wait for the rest of what its client sends. */
    synchronized void answered() {
        waiting.add(Thread.currentThread());
    }

    @Override
    public void close() {
        pool.shutdown();
    }

    private void run(Runnable exchange) {
        awaitRequest();
        try {
            exchange.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        used = true;
        busy++;
        dropOneIfCrowded();
    }

    /** Drops one here too: of those that began in a burst, some found no thread that was waiting yet. */
    private synchronized void awaitRequest() {
        dropOneIfCrowded();
        waiting.add(Thread.currentThread());
    }

    private void dropOneIfCrowded() {
        Iterator<Thread> longest = waiting.iterator();
        if (busy > most && longest.hasNext()) {
            longest.next().interrupt(); // Closes the channel that it reads from.
            longest.remove();
        }
    }

    private synchronized void end() {
        waiting.remove(Thread.currentThread());
        busy--;
    }
}
