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
 * Asks polls on one thread, with one more for each that does not answer at once, and leaves behind what has not
 * answered at the deadline. While all its threads hang, it asks and waits for nobody. A poll that fails or hangs
 * costs itself, a count and one line in the log.
 */
public final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MOST_THREADS = 64;

    private final ThreadPoolExecutor threads;
    private final LabelledCounter errors;
    private final TimeSource time;
    /** Readings that a thread is in still, and since which round: they are not asked meanwhile. */
    private final Map<Poll, Integer> hanging = new HashMap<>();

    private int number;

    public Poller(LabelledCounter errors) {
        this(errors, TimeSource.system(), new DaemonThreads("peak-exporter-read"));
    }

    Poller(LabelledCounter errors, TimeSource time, ThreadFactory factory) {
        this.errors = errors;
        this.time = time;
        threads = new ThreadPoolExecutor(0, MOST_THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), factory);
    }

    /** The round that {@link Poll#isFresh} is asked with. */
    public int round() {
        return number;
    }

    /** Says whether every poll was asked to its end; else threads may look at the list later. */
    public boolean read(List<? extends Poll> polls, long budgetNanos) {
        number++;
        if (polls.isEmpty()) {
            return true;
        }
        var round = new PollRound(answering(polls), number);
        boolean done = await(round, time.nanos() + budgetNanos);
        if (!done) {
            round.close().forEach(poll -> hanging.put(poll, number));
        }
        for (int i = 0; i < polls.size(); i++) {
            report(polls.get(i));
        }
        return done;
    }

    private List<? extends Poll> answering(List<? extends Poll> polls) {
        hanging.entrySet().removeIf(since -> since.getKey().isBack(since.getValue()));
        return hanging.isEmpty()
                ? polls
                : polls.stream()
                        .filter(poll -> !hanging.containsKey(poll))
                        .toList();
    }

    private boolean await(PollRound round, long deadline) {
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

    private void start(PollRound round) {
        round.enter();
        try {
            threads.execute(round);
        } catch (RuntimeException | Error none) { // all of them hang, or the machine has no more
            round.leave();
            LOG.debug("no thread is left to ask gauges or collectors", none);
        }
    }

    private void report(Poll poll) {
        boolean well = poll.isFresh(number);
        if (!well) {
            errors.at(poll.origin().text()).inc();
        }
        if (poll.isNews(well)) {
            Throwable failure = poll.failure(number);
            if (failure == null) {
                LOG.warn("{} does not answer: left out of scrapes until it does", poll.name());
            } else {
                LOG.warn("{} cannot be read: left out of scrapes until it can", poll.name(), failure);
            }
        }
    }
}
