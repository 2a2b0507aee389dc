package io.peaktrade.trading.backtest;

import io.peaktrade.core.time.TimeSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backtest from {@link #of} until it {@link #succeeded} or {@link #failed}; one that is closed before has failed. Its
 * end is told to a Pushgateway or written to a file, within two seconds, after which the backtest goes on without: a
 * sink that is down, refuses or hangs costs a line of the log and never throws. Only the first end counts.
 */
public final class BacktestRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BacktestRun.class);
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final String strategy;
    private final BacktestSink sink;
    private final TimeSource time;
    private final long startNanos;
    private final AtomicBoolean ended = new AtomicBoolean();

    private BacktestRun(String strategy, BacktestSink sink, TimeSource time) {
        if (strategy.isBlank()) {
            throw new IllegalArgumentException(
                    "strategy of a backtest must have a name, like momentum_strategy, but is '%s'".formatted(strategy));
        }
        this.strategy = strategy;
        this.sink = sink;
        this.time = time;
        startNanos = time.nanos();
    }

    /** Tells a Pushgateway, like {@code http://localhost:9092}: the strategy is a group of its own in job peak-backtest. */
    public static BacktestRun of(String strategy, URI pushgateway) {
        return of(strategy, pushgateway, TimeSource.system());
    }

    /** Writes a file into the directory that the node exporter reads (--collector.textfile.directory). */
    public static BacktestRun of(String strategy, Path textFiles) {
        return of(strategy, textFiles, TimeSource.system());
    }

    public static BacktestRun of(String strategy, URI pushgateway, TimeSource time) {
        return new BacktestRun(strategy, new PushgatewaySink(pushgateway), time);
    }

    public static BacktestRun of(String strategy, Path textFiles, TimeSource time) {
        return new BacktestRun(strategy, new TextFileSink(textFiles), time);
    }

    public void succeeded() {
        double now = time.epochMillis() / 1e3;
        end(OptionalDouble.of(now), now);
    }

    public void failed() {
        end(OptionalDouble.empty(), time.epochMillis() / 1e3);
    }

    @Override
    public void close() {
        failed();
    }

    private void end(OptionalDouble lastSuccess, double now) {
        if (ended.compareAndSet(false, true)) {
            tell(new BacktestOutcome(strategy, lastSuccess, now, (time.nanos() - startNanos) / 1e9));
        }
    }

    /** A thread of its own, as neither a connection nor a file system lets itself be given up in time. */
    private void tell(BacktestOutcome outcome) {
        boolean interrupted = Thread.interrupted();
        var telling = new Thread(() -> tellNow(outcome), "peak-backtest");
        telling.setDaemon(true);
        telling.start();
        try {
            telling.join(DEADLINE.toMillis());
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (telling.isAlive()) {
            LOG.warn("{} has not taken the backtest of {} within {}: going on", sink, strategy, DEADLINE);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private void tellNow(BacktestOutcome outcome) {
        try {
            sink.accept(outcome);
        } catch (Exception failed) {
            LOG.warn("{} did not take the backtest of {}: {}", sink, strategy, failed.toString());
        }
    }
}
