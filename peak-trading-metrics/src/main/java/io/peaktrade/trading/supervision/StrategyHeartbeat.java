package io.peaktrade.trading.supervision;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;

/**
 * A strategy's promise to show a sign of life in each interval. To be made is the first sign, so that a strategy which
 * hangs at its start is missed too; {@link #close} ends the promise and removes both series. Safe for all threads; a
 * beat costs a read of the wall clock.
 */
public final class StrategyHeartbeat implements AutoCloseable {
    private final TimeSource time;
    private final String strategy;
    private final LabelledGauge heartbeat;
    private final LabelledGauge interval;
    private volatile long lastBeatMillis;
    private boolean closed;

    /** @throws IllegalStateException if the strategy has a heartbeat already that is not closed */
    public StrategyHeartbeat(MetricsRecorder recorder, TimeSource time, String strategy, Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(
                    "heartbeat interval of strategy %s must be above 0, like PT1S, but is '%s'"
                            .formatted(strategy, interval));
        }
        this.time = time;
        this.strategy = strategy;
        heartbeat = recorder.gauge(SupervisionFamilies.HEARTBEAT);
        this.interval = recorder.gauge(SupervisionFamilies.HEARTBEAT_INTERVAL);
        beat();
        heartbeat.read(() -> lastBeatMillis / 1e3, strategy);
        this.interval.at(strategy).set(interval.toNanos() / 1e9);
    }

    public void beat() {
        lastBeatMillis = time.epochMillis();
    }

    /** The strategy is stopped on purpose: nobody waits for its signs any more. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            heartbeat.remove(strategy);
            interval.remove(strategy);
        }
    }
}
