package io.peaktrade.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthReportTest {
    @Test
    void isHealthyUnlessACheckIsNot() {
        HealthResult fine = HealthResult.healthy("2 ms").with("pool", 10);
        assertThat(new HealthReport(Map.of()).healthy()).isTrue();
        assertThat(new HealthReport(Map.of("database", fine)).healthy()).isTrue();
        assertThat(new HealthReport(Map.of("database", fine, "venue", HealthResult.unhealthy("down"))).healthy())
                .isFalse();
        assertThat(fine.details()).containsExactly(Map.entry("pool", "10"));
    }
}
