package io.peaktrade.resilience.health;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.health.HealthStatus;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.Exported;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HealthChecksTest {
    private static final HealthCheckPolicy IMPATIENT = HealthCheckPolicy.DEFAULT.withTimeout(Duration.ofMillis(50));
    private static final HealthResult UP = HealthResult.healthy("up");

    private final ManualTime time = new ManualTime();
    private final Exported exported = new Exported();
    private final HealthChecks checks = new HealthChecks(exported.recorder(), time);

    @AfterEach
    void close() {
        checks.close();
    }

    @Test
    void isUnhealthyAndWithoutALastRunBeforeTheFirst() {
        checks.register("database", () -> UP);
        assertThat(status("database")).isZero();
        assertThat(lastRun("database")).isNaN();
        assertThat(exported.value("peak_health_check_interval_seconds{service=\"database\"}"))
                .isEqualTo(15);
        assertThat(message("database")).isEqualTo("has not run yet");
    }

    @Test
    void reportsAndExportsWhatEachCheckFinds() {
        HealthResult down = HealthResult.unhealthy("refused").with("port", 5432);
        checks.register("database", () -> down);
        checks.register("venue", () -> UP);
        var report = checks.runAll();
        assertThat(report.healthy()).isFalse();
        assertThat(report.statuses()).extractingByKey("database").returns(down, HealthStatus::result);
        assertThat(report.statuses()).extractingByKey("venue").returns(UP, HealthStatus::result);
        assertThat(checks.get()).isEqualTo(report);
        assertThat(status("database")).isZero();
        assertThat(status("venue")).isEqualTo(1);
        assertThat(lastRun("database")).isEqualTo(1_700_000_000);
    }

    @Test
    void isUnhealthyWhereTheCheckThrowsOrGivesNothing() {
        checks.register("database", () -> {
            throw new NoClassDefFoundError("org/h2/Driver");
        });
        checks.register("venue", HealthChecksTest::nothing);
        checks.runAll();
        assertThat(message("database")).isEqualTo("java.lang.NoClassDefFoundError: org/h2/Driver");
        assertThat(message("venue")).isEqualTo("gave no result");
        assertThat(status("database")).isZero();
    }

    @Test
    void interruptsACheckAtItsTimeout() throws Exception {
        var interrupted = new CountDownLatch(1);
        checks.register("database", () -> hang(interrupted), IMPATIENT);
        checks.register("venue", () -> UP);
        checks.runAll();
        assertThat(message("database")).isEqualTo("did not answer within PT0.05S");
        assertThat(status("venue")).isEqualTo(1);
        interrupted.await();
    }

    /** One after the other they would hang for longer than this test may take. */
    @Test
    void waitsForAllThatHangAtOneTime() {
        var second = HealthCheckPolicy.DEFAULT.withTimeout(Duration.ofSeconds(1));
        for (int i = 0; i < 100; i++) {
            checks.register("venue-" + i, () -> hang(new CountDownLatch(1)), second);
        }
        assertThat(checks.runAll().statuses().values())
                .extracting(HealthStatus::result)
                .containsOnly(HealthResult.unhealthy("did not answer within PT1S"));
    }

    @Test
    void callsACheckUnhealthyThatAnswersLateWhileAnotherOneIsWaitedFor() {
        var second = HealthCheckPolicy.DEFAULT.withTimeout(Duration.ofSeconds(1));
        checks.register("awaited first", () -> hang(new CountDownLatch(1)), second);
        checks.register("late", HealthChecksTest::answerTooLateForImpatient, IMPATIENT);
        checks.runAll();
        assertThat(message("late")).isEqualTo("did not answer within PT0.05S");
    }

    @Test
    void timesAHangingCheckOutAlsoIfTheCallerWasInterrupted() throws Exception {
        var interrupted = new CountDownLatch(1);
        checks.register("database", () -> hang(interrupted), IMPATIENT);
        Thread.currentThread().interrupt();
        checks.runAll();
        assertThat(Thread.interrupted()).isTrue();
        await().until(() -> message("database").equals("did not answer within PT0.05S"));
        interrupted.await();
    }

    @Test
    void neverRunsACheckTwiceAtATimeAlthoughItIgnoresItsTimeout() throws Exception {
        var runs = new Semaphore(0);
        var release = new CountDownLatch(1);
        checks.register("database", () -> ignoreInterrupts(runs, release), IMPATIENT);
        assertThat(checks.runAll().healthy()).isFalse();
        runs.acquire();
        assertThat(checks.runAll().healthy()).isFalse();
        assertThat(runs.tryAcquire(100, MILLISECONDS)).isFalse();
        release.countDown();
        await().until(() -> checks.runAll().healthy());
        assertThat(runs.availablePermits()).isPositive();
    }

    @Test
    void isUnhealthyOnceTheResultHasExpired() {
        checks.register("database", () -> UP);
        checks.runAll();
        time.pass(Duration.ofSeconds(45));
        assertThat(status("database")).isEqualTo(1);
        time.pass(Duration.ofSeconds(1));
        assertThat(status("database")).isZero();
        assertThat(message("database")).isEqualTo("ran last PT46S ago; a result holds for PT45S");
        checks.runAll();
        assertThat(status("database")).isEqualTo(1);
    }

    @Test
    void doesNotExpireWhenTheWallClockSteps() {
        checks.register("database", () -> UP);
        checks.runAll();
        time.stepWallClock(Duration.ofDays(2));
        assertThat(status("database")).isEqualTo(1);
    }

    @Test
    void removesTheSeriesOfWhatIsUnregistered() {
        checks.register("database", () -> UP);
        checks.unregister("database");
        assertThat(exported.has("peak_health_check_status{service=\"database\"}"))
                .isFalse();
        assertThat(checks.runAll().statuses()).isEmpty();
        checks.register("database", () -> UP);
        checks.runAll();
        assertThat(status("database")).isEqualTo(1);
    }

    @Test
    void refusesASecondCheckOfOneNameAndAnUnknownOne() {
        checks.register("database", () -> UP);
        assertThatIllegalStateException()
                .isThrownBy(() -> checks.register("database", () -> UP))
                .withMessage(
                        "health check database is registered already: unregister it first, or choose another name");
        assertThatIllegalStateException()
                .isThrownBy(() -> checks.unregister("databse"))
                .withMessage("there is no health check databse to unregister, only [database]");
    }

    private double status(String service) {
        return exported.value("peak_health_check_status{service=\"%s\"}".formatted(service));
    }

    private double lastRun(String service) {
        return exported.value("peak_health_check_last_run_timestamp_seconds{service=\"%s\"}".formatted(service));
    }

    private String message(String service) {
        return checks.get()
                .statuses()
                .getOrDefault(service, HealthStatus.of(UP))
                .result()
                .message();
    }

    private static HealthResult hang(CountDownLatch interrupted) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return UP;
        } finally {
            interrupted.countDown();
        }
    }

    private static HealthResult answerTooLateForImpatient() throws InterruptedException {
        new CountDownLatch(1).await(2 * IMPATIENT.schedule().timeout().toMillis(), MILLISECONDS);
        return UP;
    }

    private static HealthResult ignoreInterrupts(Semaphore runs, CountDownLatch release) {
        runs.release();
        while (release.getCount() > 0) {
            Thread.onSpinWait();
        }
        return UP;
    }

    @SuppressWarnings("NullAway") // as a check in code that is not null-marked may
    private static HealthResult nothing() {
        return null;
    }
}
