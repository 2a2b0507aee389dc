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
 * Runs polls on one thread, with one more for each that does not return within 20 ms, and abandons those that have not
 * returned at the deadline. While all its threads hang it polls nothing and does not wait. A poll that fails or hangs
 * costs its own values, a count and one log line.
 */
public final class Poller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MOST_THREADS = 64;

    private final ThreadPoolExecutor threads;
    private final LabelledCounter errors;
    private final TimeSource time;
    /** Polls that a thread is still in, by the round it began in: they are skipped until it returns. */
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

    /** The current round, for {@link Poll#isFresh}. */
    public int round() {
        return number;
    }

    /** Returns whether every poll returned; if not, abandoned threads may look at the list later. */
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

    /** Ends its threads; those that hang in a poll are interrupted. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private List<? extends Poll> answering(List<? extends Poll> polls) {
        hanging.entrySet().removeIf(since -> since.getKey().isBack(since.getValue()));
        return hanging.isEmpty()
                ? polls
                : polls.stream().filter(poll -> !hanging.containsKey(poll)).toList();
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
        } catch (RuntimeException | Error none) { // All of them hang, or the machine has no more.
            round.leave();
            LOG.debug("no thread is left to ask gauges or collectors", none);
        }
    }

    private void report(Poll poll) {
        boolean well = poll.isFresh(number);
        if (!well) {
            errors.at(poll.origin().text()).inc();
        }
        if (poll.noteOutcome(well)) {
            Throwable failure = poll.failure(number);
            if (failure == null) {
                LOG.warn("{} does not answer: left out of scrapes until it does", poll.name());
            } else {
                LOG.warn("{} cannot be read: left out of scrapes until it can", poll.name(), failure);
            }
        }
    }
}
