package io.peaktrade.resilience.health;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.health.HealthGroup;
import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.health.HealthStatus;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.resilience.call.Exported;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HealthVerdictTest {
    private static final HealthCheckPolicy DAMPED = HealthCheckPolicy.DEFAULT.damped(3, 2);

    private final ManualTime time = new ManualTime();
    private final Exported exported = new Exported();
    private final HealthChecks checks = new HealthChecks(exported.recorder(), time);
    private final AtomicBoolean up = new AtomicBoolean();

    @AfterEach
    void close() {
        checks.close();
    }

    @Test
    void goesDownAfterSoManyFailuresInARowAndUpAfterSoManyPasses() {
        register(DAMPED);
        assertThat(verdicts("+--+---")).isEqualTo("1111110");
        assertThat(verdicts("+-+")).isEqualTo("000");
        assertThat(verdicts("+-")).isEqualTo("11");
    }

    @Test
    void comesUpWithTheFirstPassAtTheStart() {
        register(DAMPED);
        assertThat(status()).isZero();
        assertThat(verdicts("--+")).isEqualTo("001");
    }

    @Test
    void saysHowFarItIsToAnotherVerdict() {
        register(DAMPED);
        verdicts("+--");
        assertThat(known().healthy()).isTrue();
        assertThat(known().result()).isEqualTo(HealthResult.unhealthy("down").with("failures in a row", "2 of 3"));
        verdicts("-+");
        assertThat(known().result()).isEqualTo(HealthResult.healthy("up").with("passes in a row", "1 of 2"));
    }

    @Test
    void isUnhealthyWithAnOldResultWhateverTheDamping() {
        register(DAMPED);
        verdicts("+");
        time.pass(Duration.ofSeconds(46));
        assertThat(status()).isZero();
        assertThat(known().result().message()).isEqualTo("ran last PT46S ago; a result holds for PT45S");
        assertThat(verdicts("+")).isEqualTo("1");
    }

    @Test
    void tellsAgeDurationSeverityAndGroup() {
        register(HealthCheckPolicy.DEFAULT.notCritical().liveness());
        assertThat(known().age()).isEmpty();
        assertThat(known().duration()).isEmpty();
        verdicts("-");
        time.pass(Duration.ofSeconds(7));
        assertThat(known().age()).contains(Duration.ofSeconds(7));
        assertThat(known().duration())
                .hasValueSatisfying(took -> assertThat(took).isPositive());
        assertThat(known().critical()).isFalse();
        assertThat(known().group()).isEqualTo(HealthGroup.LIVENESS);
        assertThat(checks.get().healthy()).isTrue();
    }

    @Test
    void isReadyOnceEveryReadinessCheckHasPassed() {
        register(HealthCheckPolicy.DEFAULT);
        checks.register("deadlock", () -> HealthResult.healthy("none"), HealthCheckPolicy.DEFAULT.liveness());
        assertThat(checks.get().down(HealthGroup.READINESS)).containsExactly("venue");
        verdicts("+");
        assertThat(checks.get().down(HealthGroup.READINESS)).isEmpty();
        verdicts("-");
        assertThat(checks.get().down(HealthGroup.READINESS)).containsExactly("venue");
    }

    @Test
    void runsMoreOftenWhileItIsUnhealthy() throws InterruptedException {
        var runs = new Semaphore(0);
        HealthCheckPolicy policy = HealthCheckPolicy.every(Duration.ofHours(1)).whileUnhealthy(Duration.ofMillis(10));
        checks.register(
                "venue",
                () -> {
                    runs.release();
                    return result();
                },
                policy);
        checks.start();
        assertThat(runs.tryAcquire(3, 30, SECONDS)).isTrue();
        assertThat(interval()).isEqualTo(0.01);
        up.set(true);
        await().until(() -> status() == 1);
        assertThat(interval()).isEqualTo(3600);
    }

    @Test
    void goesOnAfterAnExceptionWhoseMessageCannotBeRead() {
        checks.register("venue", () -> {
            throw new Unreadable();
        });
        checks.runAll();
        assertThat(known().result().message())
                .isEqualTo("io.peaktrade.resilience.health.HealthVerdictTest$Unreadable, whose message cannot be read");
        time.pass(Duration.ofSeconds(1));
        checks.runAll();
        assertThat(known().age()).contains(Duration.ZERO);
    }

    @Test
    void endsAMessageThatIsTooLong() {
        checks.register("venue", () -> {
            throw new IllegalStateException("x".repeat(10_000_000));
        });
        checks.runAll();
        assertThat(known().result().message()).hasSize(1_000).endsWith("x…");
    }

    @Test
    void saysWhatAPolicyHasToBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAMPED.damped(0, 1))
                .withMessage("failures that make a service unhealthy must be from 1 to 1000, like 3, but is '0'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAMPED.damped(1, 0))
                .withMessage("passes that make a service healthy must be from 1 to 1000, like 2, but is '0'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAMPED.whileUnhealthy(Duration.ZERO))
                .withMessage("interval of an unhealthy health check must be above 0 and at most 36500 days, like PT5S,"
                        + " but is 'PT0S'");
    }

    private void register(HealthCheckPolicy policy) {
        checks.register("venue", this::result, policy);
    }

    private HealthResult result() {
        return up.get() ? HealthResult.healthy("up") : HealthResult.unhealthy("down");
    }

    /** Runs the check once for each sign, with + for a pass, and returns the gauge after each. */
    private String verdicts(String results) {
        var verdicts = new StringBuilder();
        results.chars().forEach(result -> {
            up.set(result == '+');
            checks.runAll();
            verdicts.append((int) status());
        });
        return verdicts.toString();
    }

    private HealthStatus known() {
        return checks.get().statuses().entrySet().stream()
                .filter(check -> check.getKey().equals("venue"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private double status() {
        return exported.value("peak_health_check_status{service=\"venue\"}");
    }

    private double interval() {
        return exported.value("peak_health_check_interval_seconds{service=\"venue\"}");
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }
}
