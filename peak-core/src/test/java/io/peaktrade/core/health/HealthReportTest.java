package io.peaktrade.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthReportTest {
    private static final HealthResult UP = HealthResult.healthy("2 ms").with("pool", 10);
    private static final HealthResult DOWN = HealthResult.unhealthy("refused");

    @Test
    void isHealthyUnlessACriticalCheckIsNot() {
        assertThat(HealthReport.Source.NONE.get().healthy()).isTrue();
        assertThat(HealthReport.of(Map.of("database", UP)).healthy()).isTrue();
        assertThat(HealthReport.of(Map.of("database", UP, "venue", DOWN)).healthy())
                .isFalse();
        assertThat(report(false, HealthGroup.READINESS).healthy()).isTrue();
    }

    @Test
    void namesTheCriticalChecksOfAGroupThatAreDown() {
        assertThat(HealthReport.of(Map.of("venue", DOWN, "cache", DOWN, "database", UP))
                        .down(HealthGroup.READINESS))
                .containsExactly("cache", "venue");
        assertThat(report(true, HealthGroup.LIVENESS).down(HealthGroup.READINESS))
                .isEmpty();
        assertThat(report(true, HealthGroup.LIVENESS).down(HealthGroup.LIVENESS))
                .containsExactly("deadlock");
        assertThat(report(false, HealthGroup.READINESS).down(HealthGroup.READINESS))
                .isEmpty();
    }

    private static HealthReport report(boolean critical, HealthGroup group) {
        var second = Optional.of(Duration.ofSeconds(1));
        return new HealthReport(Map.of("deadlock", new HealthStatus(false, DOWN, second, second, critical, group)));
    }
}
