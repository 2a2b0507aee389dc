package io.peaktrade.resilience.call;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One listener with the events that it has not heard yet, at most 1,024; its thread ends when it has been idle. */
final class EventQueue {
    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);
    private static final int LONGEST = 1_024;

    private final Consumer<? super PartEvent> listener;
    private final ThreadPoolExecutor thread;
    private final AtomicLong dropped = new AtomicLong();

    EventQueue(String threadName, Consumer<? super PartEvent> listener) {
        this.listener = listener;
        thread = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST),
                work -> daemon(threadName, work),
                (work, full) -> dropped.incrementAndGet());
        thread.allowCoreThreadTimeOut(true);
    }

    void add(PartEvent event) {
        thread.execute(() -> tell(event));
    }

    private void tell(PartEvent event) {
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            LOG.warn("{} events of parts were dropped, because {} was too slow for them", lost, listener);
        }
        try {
            listener.accept(event);
        } catch (Throwable thrown) {
            LOG.warn("a listener threw when it heard of {}: {}", event, thrown.toString());
        }
    }

    private static Thread daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
