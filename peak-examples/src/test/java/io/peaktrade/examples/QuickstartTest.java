package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.testing.ScrapedMetrics;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    @Test
    void servesEachThingThatItRecords() throws Exception {
        try (var exporter = Quickstart.start(0)) {
            ScrapedMetrics served = Scrape.of(exporter.port());
            assertThat(served.value("peak_orders_total", Map.of("status", "filled", "symbol", "BTC/USD")))
                    .isEqualTo(1);
            assertThat(served.value("peak_pnl_usd")).isEqualTo(1250.5);
            assertThat(served.value("peak_position_size")).isEqualTo(0.5);
            assertThat(served.value("peak_api_calls_total", Map.of("status", "success")))
                    .isEqualTo(1);
            assertThat(served.value("peak_cache_hits_total", Map.of("level", "L1")))
                    .isEqualTo(1);
            assertThat(served.value("peak_circuit_breaker_state", Map.of("name", "kraken_api")))
                    .isZero();
            assertThat(served.value("my_alerts_total", Map.of("level", "high"))).isEqualTo(1);
        }
    }
}
