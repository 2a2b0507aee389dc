package io.peaktrade.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.health.HealthResult;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.health.HealthChecks;
import io.peaktrade.resilience.retry.Retry;
import io.peaktrade.resilience.retry.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResilienceModuleTest {
    private static final CircuitBreakerPolicy BREAKER = CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(60));
    private static final RetryPolicy RETRY = RetryPolicy.of(3, Duration.ofMillis(100));

    private final Injector injector =
            Guice.createInjector(new CoreModule(), new ResilienceModule(), new ResilienceModule());
    private final Resilience resilience = injector.getInstance(Resilience.class);

    @Test
    void putsItsFamiliesIntoTheCatalogue() {
        assertThat(injector.getInstance(MetricsRecorder.class).families()).containsAll(ResilienceFamilies.ALL);
    }

    @Test
    void makesTheHealthChecksTheHealthReport() {
        injector.getInstance(HealthChecks.class).register("database", () -> HealthResult.healthy("up"));
        HealthReport report = injector.getInstance(HealthReport.Source.class).get();
        assertThat(report.statuses()).containsOnlyKeys("database");
    }

    @Test
    void givesOneObjectForOneNameAndPolicy() {
        assertThat(resilience.breaker("kraken_api", BREAKER))
                .isSameAs(resilience.breaker("kraken_api", CircuitBreakerPolicy.consecutive(5, Duration.ofSeconds(60))))
                .extracting(CircuitBreaker::name)
                .isEqualTo("kraken_api");
        assertThat(resilience.retry("place_order", RETRY))
                .isSameAs(resilience.retry("place_order", RETRY))
                .extracting(Retry::name)
                .isEqualTo("place_order");
    }

    @Test
    void refusesAnotherPolicyUnderTheName() {
        resilience.breaker("kraken_api", BREAKER);
        assertThatIllegalStateException()
                .isThrownBy(() -> resilience.breaker("kraken_api", BREAKER.withSuccesses(2)))
                .withMessage("circuit breaker kraken_api exists already with %s: share that one, or choose another name"
                                .formatted(BREAKER)
                        + " than for %s".formatted(BREAKER.withSuccesses(2)));
        resilience.retry("place_order", RETRY);
        assertThatIllegalStateException()
                .isThrownBy(() -> resilience.retry("place_order", RETRY.withJitter(0)))
                .withMessage("retry place_order exists already with %s: share that one, or choose another name"
                                .formatted(RETRY)
                        + " than for %s".formatted(RETRY.withJitter(0)));
    }
}
