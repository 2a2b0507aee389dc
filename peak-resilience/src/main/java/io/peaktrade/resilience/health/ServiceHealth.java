package io.peaktrade.resilience.health;

import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.health.HealthStatus;
import io.peaktrade.core.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One registered check: its runs, one at a time, their results, and the verdict on them. */
final class ServiceHealth {
    private final String service;
    private final HealthCheck check;
    private final HealthCheckPolicy policy;
    private final TimeSource time;
    private volatile @Nullable HealthRun run;
    private volatile @Nullable Finding newest;
    private @Nullable ScheduledExecutorService ticker;
    private @Nullable Future<?> nextTick;
    private @Nullable Future<?> timeout;
    private long lastTick;

    private record Finding(HealthResult result, Verdict verdict, Duration took, long nanos, long epochMillis) {}

    ServiceHealth(String service, HealthCheck check, HealthCheckPolicy policy, TimeSource time) {
        this.service = service;
        this.check = check;
        this.policy = policy;
        this.time = time;
    }

    synchronized void schedule(ScheduledExecutorService ticker) {
        this.ticker = ticker;
        nextTick = ticker.schedule(() -> tick(ticker), 0, TimeUnit.NANOSECONDS);
    }

    synchronized void stop() {
        ticker = null;
        for (Future<?> due : new @Nullable Future<?>[] {nextTick, timeout}) {
            if (due != null) {
                due.cancel(false);
            }
        }
        if (run != null) {
            run.cancel();
        }
    }

    /** Starts a run, unless one is under way or a timed out one still holds on: then returns that. */
    synchronized HealthRun begin() {
        if (run == null || run.hasEnded()) {
            var next = new HealthRun(service, check, policy.schedule().timeout(), this::publish);
            next.start();
            run = next;
        }
        return run;
    }

    /** Returns the present verdict, as long as the results have not expired. */
    HealthStatus status() {
        Finding finding = newest();
        if (finding == null) {
            return status(false, HealthResult.unhealthy("has not run yet"), Optional.empty(), Optional.empty());
        }
        Duration age = Duration.ofNanos(time.nanos() - finding.nanos);
        Duration expiry = policy.schedule().expiry();
        boolean expired = finding.verdict.healthy() && age.compareTo(expiry) > 0;
        HealthResult result = expired
                ? HealthResult.unhealthy("ran last %s ago; a result holds for %s".formatted(age, expiry))
                : finding.verdict.explain(finding.result, policy);
        boolean healthy = finding.verdict.healthy() && !expired;
        return status(healthy, result, Optional.of(age), Optional.of(finding.took));
    }

    private HealthStatus status(
            boolean healthy, HealthResult result, Optional<Duration> age, Optional<Duration> duration) {
        return new HealthStatus(healthy, result, age, duration, policy.critical(), policy.group());
    }

    double statusNumber() {
        return status().healthy() ? 1 : 0;
    }

    /** NaN before the first. */
    double lastRunEpochSeconds() {
        Finding finding = newest();
        return finding == null ? Double.NaN : finding.epochMillis / 1000.0;
    }

    /** Returns the present schedule. */
    double intervalSeconds() {
        return intervalNanos() / 1e9;
    }

    private long intervalNanos() {
        Finding finding = newest;
        boolean healthy = finding == null || finding.verdict.healthy();
        return policy.schedule().interval(healthy).toNanos();
    }

    /** The thread that began the run may have stopped waiting for it. */
    private @Nullable Finding newest() {
        HealthRun run = this.run;
        if (run != null) {
            run.timeOutIfLate();
        }
        return newest;
    }

    private synchronized void tick(ScheduledExecutorService ticker) {
        lastTick = TimeSource.system().nanos();
        scheduleNext(ticker);
        try {
            HealthRun run = begin();
            timeout = ticker.schedule(run::timeOut, run.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (Throwable noThread) {
            publish(HealthRun.failure(noThread), Duration.ZERO);
        }
    }

    /** Returns the time from one start to the next, which depends on the verdict. */
    private void scheduleNext(ScheduledExecutorService ticker) {
        long left = lastTick + intervalNanos() - TimeSource.system().nanos();
        nextTick = ticker.schedule(() -> tick(ticker), left, TimeUnit.NANOSECONDS);
    }

    private synchronized void publish(HealthResult result, Duration took) {
        long interval = intervalNanos();
        Finding before = newest;
        Verdict verdict = (before == null ? Verdict.UNKNOWN : before.verdict).after(result.healthy(), policy);
        newest = new Finding(result, verdict, took, time.nanos(), time.epochMillis());
        if (ticker != null && nextTick != null && interval != intervalNanos()) {
            nextTick.cancel(false);
            scheduleNext(ticker);
        }
    }
}
