package io.peaktrade.resilience.health;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.health.HealthStatus;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Exported;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HealthScheduleTest {
    private static final HealthCheckPolicy QUICK =
            HealthCheckPolicy.every(Duration.ofMillis(20)).withExpiry(Duration.ofMinutes(5));
    private static final HealthResult UP = HealthResult.healthy("up");

    private final HealthChecks checks = new HealthChecks(new Exported().recorder(), TimeSource.system());
    private final Semaphore runs = new Semaphore(0);

    @AfterEach
    void close() {
        checks.close();
    }

    @Test
    void runsAgainAndAgainOnNamedDaemonThreads() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        checks.start();
        checks.register(
                "database",
                () -> {
                    threads.add(Thread.currentThread().getName()
                            + Thread.currentThread().isDaemon());
                    return counted();
                },
                QUICK);
        assertThat(runs.tryAcquire(3, 30, SECONDS)).isTrue();
        assertThat(threads).containsExactly("peak-health-databasetrue");
    }

    @Test
    void goesOnWithTheOthersWhileOneHangs() throws Exception {
        checks.register(
                "venue",
                () -> {
                    new CountDownLatch(1).await();
                    return UP;
                },
                QUICK);
        checks.register("database", this::counted, QUICK);
        checks.start();
        assertThat(runs.tryAcquire(5, 30, SECONDS)).isTrue();
        await().untilAsserted(() -> assertThat(checks.get().statuses())
                .extractingByKey("venue")
                .returns(HealthResult.unhealthy("did not answer within PT0.02S"), HealthStatus::result));
    }

    @Test
    void startsOnceAndStopsOnce() throws Exception {
        checks.register("database", this::counted, QUICK);
        checks.start();
        checks.start();
        assertThat(runs.tryAcquire(2, 30, SECONDS)).isTrue();
        checks.stop();
        checks.stop();
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("peak-health-")));
        checks.start();
        runs.drainPermits();
        assertThat(runs.tryAcquire(2, 30, SECONDS)).isTrue();
    }

    @Test
    void stopsWhatIsUnregistered() throws Exception {
        var ended = new AtomicInteger();
        checks.start();
        checks.register("venue", () -> {
            try {
                runs.release();
                new CountDownLatch(1).await();
                return UP;
            } finally {
                ended.incrementAndGet();
            }
        });
        assertThat(runs.tryAcquire(1, 30, SECONDS)).isTrue();
        checks.unregister("venue");
        await().until(() -> ended.get() == 1);
    }

    @Test
    void refusesTimesThatDoNotFitTogether() {
        Duration second = Duration.ofSeconds(1);
        refuses(
                Duration.ZERO,
                second,
                second,
                "interval of a health check must be above 0 and at most 36500 days, like PT15S, but is 'PT0S'");
        refuses(
                second,
                Duration.ZERO,
                second,
                "timeout of a health check must be above 0 and at most 36500 days, like PT5S, but is 'PT0S'");
        refuses(
                second,
                second,
                Duration.ZERO,
                "expiry of a health check must be above 0 and at most 36500 days, like PT45S, but is 'PT0S'");
        refuses(
                second,
                second.plusNanos(1),
                second,
                "timeout of a health check must be at most its interval, PT1S, but is 'PT1.000000001S'");
        refuses(
                second,
                second,
                second,
                "expiry of a health check must be at least its interval and timeout together, PT2S, but is 'PT1S'");
    }

    private HealthResult counted() {
        runs.release();
        return UP;
    }

    private static void refuses(Duration interval, Duration timeout, Duration expiry, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HealthSchedule(interval, interval, timeout, expiry))
                .withMessage(message);
    }
}
