package io.peaktrade.resilience.health;

import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One registered check: its runs, one at a time, and the newest of their answers. */
final class ServiceHealth {
    private final String service;
    private final HealthCheck check;
    private final HealthSchedule schedule;
    private final TimeSource time;
    private volatile @Nullable HealthRun run;
    private @Nullable Future<?> ticks;
    private @Nullable Future<?> timeout;
    private volatile @Nullable Finding newest;

    private record Finding(HealthResult result, long nanos, long epochMillis) {}

    ServiceHealth(String service, HealthCheck check, HealthSchedule schedule, TimeSource time) {
        this.service = service;
        this.check = check;
        this.schedule = schedule;
        this.time = time;
    }

    synchronized void schedule(ScheduledExecutorService ticker) {
        long interval = schedule.interval().toNanos();
        ticks = ticker.scheduleAtFixedRate(() -> tick(ticker), 0, interval, TimeUnit.NANOSECONDS);
    }

    synchronized void stop() {
        for (Future<?> due : new @Nullable Future<?>[] {ticks, timeout}) {
            if (due != null) {
                due.cancel(false);
            }
        }
        if (run != null) {
            run.cancel();
        }
    }

    /** Starts a run, unless one is under way or a timed out one still holds on: then gives that. */
    synchronized HealthRun begin() {
        if (run == null || run.hasEnded()) {
            var next = new HealthRun(service, check, schedule.timeout(), this::publish);
            next.start();
            run = next;
        }
        return run;
    }

    /** What the newest run found, as long as that holds. */
    HealthResult result() {
        Finding finding = newest();
        if (finding == null) {
            return HealthResult.unhealthy("has not run yet");
        }
        Duration age = Duration.ofNanos(time.nanos() - finding.nanos);
        boolean expired = finding.result.healthy() && age.compareTo(schedule.expiry()) > 0;
        return expired
                ? HealthResult.unhealthy("ran last %s ago; a result holds for %s".formatted(age, schedule.expiry()))
                : finding.result;
    }

    double status() {
        return result().healthy() ? 1 : 0;
    }

    /** NaN before the first. */
    double lastRunEpochSeconds() {
        Finding finding = newest();
        return finding == null ? Double.NaN : finding.epochMillis / 1000.0;
    }

    /** Who began the run may have stopped waiting for it. */
    private @Nullable Finding newest() {
        HealthRun run = this.run;
        if (run != null) {
            run.timeOutIfLate();
        }
        return newest;
    }

    private synchronized void tick(ScheduledExecutorService ticker) {
        try {
            HealthRun run = begin();
            timeout = ticker.schedule(run::timeOut, run.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (Throwable noThread) {
            // An executor would drop the schedule for ever; the next tick may have more luck.
            publish(HealthResult.unhealthy(noThread.toString()));
        }
    }

    private void publish(HealthResult result) {
        newest = new Finding(result, time.nanos(), time.epochMillis());
    }
}
