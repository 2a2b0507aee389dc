package io.peaktrade.exporter.exposition.poll;

import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.time.TimeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks readings on one thread, with one more for each that does not answer at once, and leaves behind what has not
 * answered at the deadline. While all its threads hang, it asks and waits for nobody. A reading that fails or hangs
 * costs itself, a count and one line in the log.
 */
public final class ReadingGuard {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingGuard.class);
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MOST_THREADS = 64;

    private final ThreadPoolExecutor threads;
    private final LabelledCounter errors;
    private final TimeSource time;
    /** Readings that a thread is in still, and since which round: they are not asked meanwhile. */
    private final Map<Reading, Integer> hanging = new HashMap<>();

    private int number;

    public ReadingGuard(LabelledCounter errors) {
        this(errors, TimeSource.system(), new DaemonThreads("peak-exporter-read"));
    }

    ReadingGuard(LabelledCounter errors, TimeSource time, ThreadFactory factory) {
        this.errors = errors;
        this.time = time;
        threads = new ThreadPoolExecutor(0, MOST_THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), factory);
    }

    /** The round that {@link Reading#isFresh} is asked with. */
    public int round() {
        return number;
    }

    /** Says whether every reading was asked to its end; else threads may look at the list later. */
    public boolean read(List<? extends Reading> readings, long budgetNanos) {
        number++;
        if (readings.isEmpty()) {
            return true;
        }
        var round = new ReadingRound(answering(readings), number);
        boolean done = await(round, time.nanos() + budgetNanos);
        if (!done) {
            round.close().forEach(reading -> hanging.put(reading, number));
        }
        for (int i = 0; i < readings.size(); i++) {
            report(readings.get(i));
        }
        return done;
    }

    private List<? extends Reading> answering(List<? extends Reading> readings) {
        hanging.entrySet().removeIf(since -> since.getKey().isBack(since.getValue()));
        return hanging.isEmpty()
                ? readings
                : readings.stream()
                        .filter(reading -> !hanging.containsKey(reading))
                        .toList();
    }

    private boolean await(ReadingRound round, long deadline) {
        start(round);
        try {
            for (long left = deadline - time.nanos(); left > 0 && !round.isDeserted(); left = deadline - time.nanos()) {
                if (round.awaitDone(Math.min(left, PATIENCE_NANOS))) {
                    return true;
                }
                if (round.hasUntaken()) {
                    start(round);
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void start(ReadingRound round) {
        round.enter();
        try {
            threads.execute(round);
        } catch (RuntimeException | Error none) { // all of them hang, or the machine has no more
            round.leave();
            LOG.debug("no thread is left to ask gauges or collectors", none);
        }
    }

    private void report(Reading reading) {
        boolean well = reading.isFresh(number);
        if (!well) {
            errors.at(reading.origin().text()).inc();
        }
        if (reading.isNews(well)) {
            Throwable failure = reading.failure(number);
            if (failure == null) {
                LOG.warn("{} does not answer: left out of scrapes until it does", reading.name());
            } else {
                LOG.warn("{} cannot be read: left out of scrapes until it can", reading.name(), failure);
            }
        }
    }
}
