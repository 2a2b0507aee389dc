package io.peaktrade.resilience.health;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.health.HealthStatus;
import io.peaktrade.core.time.TimeSource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Runs health checks on schedule, from {@link #start} to {@link #stop}, or when asked by {@link #runAll}; exports each
 * from its registration on. Every check has its own daemon thread while it runs, so one that hangs costs only itself.
 * Schedules and timeouts follow real time; how old a result is follows the {@link TimeSource}. Safe for all threads.
 */
public final class HealthChecks implements HealthReport.Source, AutoCloseable {
    private final LabelledGauge status;
    private final LabelledGauge lastRun;
    private final LabelledGauge interval;
    private final TimeSource time;
    private final Map<String, ServiceHealth> services = new ConcurrentSkipListMap<>();
    private @Nullable ScheduledExecutorService ticker;

    @Inject
    public HealthChecks(MetricsRecorder recorder, TimeSource time) {
        status = recorder.gauge(HealthFamilies.STATUS);
        lastRun = recorder.gauge(HealthFamilies.LAST_RUN);
        interval = recorder.gauge(HealthFamilies.INTERVAL);
        this.time = time;
    }

    public void register(String service, HealthCheck check) {
        register(service, check, HealthCheckPolicy.DEFAULT);
    }

    public synchronized void register(String service, HealthCheck check, HealthCheckPolicy policy) {
        if (services.containsKey(service)) {
            throw new IllegalStateException(
                    "health check %s is registered already: unregister it first, or choose another name"
                            .formatted(service));
        }
        var health = new ServiceHealth(service, check, policy, time);
        status.read(health::statusNumber, service);
        lastRun.read(health::lastRunEpochSeconds, service);
        interval.read(health::intervalSeconds, service);
        services.put(service, health);
        if (ticker != null) {
            health.schedule(ticker);
        }
    }

    /** Stops the check and removes its series. */
    public synchronized void unregister(String service) {
        ServiceHealth health = services.remove(service);
        if (health == null) {
            throw new IllegalStateException(
                    "there is no health check %s to unregister, only %s".formatted(service, services.keySet()));
        }
        health.stop();
        List.of(status, lastRun, interval).forEach(gauge -> gauge.remove(service));
    }

    /** Runs all checks now, concurrently, waits until each has answered or timed out, and returns the report. */
    public HealthReport runAll() {
        try {
            for (HealthRun run :
                    services.values().stream().map(ServiceHealth::begin).toList()) {
                run.await();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
        return get();
    }

    /** The newest results, without running anything. */
    @Override
    public HealthReport get() {
        var statuses = new TreeMap<String, HealthStatus>();
        services.forEach((service, health) -> statuses.put(service, health.status()));
        return new HealthReport(statuses);
    }

    public synchronized void start() {
        if (ticker == null) {
            ScheduledExecutorService started = new ScheduledThreadPoolExecutor(1, HealthChecks::tickerThread);
            services.values().forEach(health -> health.schedule(started));
            ticker = started;
        }
    }

    /** Ends the schedule and interrupts what runs; the newest results stay until they expire. */
    public synchronized void stop() {
        if (ticker != null) {
            ticker.shutdownNow();
            ticker = null;
        }
        services.values().forEach(ServiceHealth::stop);
    }

    @Override
    public void close() {
        stop();
    }

    private static Thread tickerThread(Runnable ticks) {
        var thread = new Thread(ticks, "peak-health-checks");
        thread.setDaemon(true);
        return thread;
    }
}
