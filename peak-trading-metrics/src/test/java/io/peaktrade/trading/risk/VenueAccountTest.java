package io.peaktrade.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VenueAccountTest {
    private final MetricRegistry registry = new MetricRegistry();
    private final VenueAccount kraken = new VenueAccount(new MetricsRecorder(registry), "kraken");

    @Test
    void inventsNothingBeforeTheVenueSpoke() {
        assertThat(registry.getGauges()).isEmpty();
    }

    @Test
    void showsTheLastWordOfTheVenue() {
        kraken.margin(0.7);
        kraken.margin(0.75);
        kraken.marginLimit(0.9);
        kraken.liquidationDistance("BTC/USD", 0.12);
        kraken.balance("USD", 1000, 250.5);
        kraken.fundingRate("BTC/USD", -0.0001);
        assertThat(gauges())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "peak_margin_ratio{venue=\"kraken\"}", 0.75,
                        "peak_margin_limit_ratio{venue=\"kraken\"}", 0.9,
                        "peak_liquidation_distance_ratio{venue=\"kraken\",symbol=\"BTC/USD\"}", 0.12,
                        "peak_balance{venue=\"kraken\",asset=\"USD\",state=\"free\"}", 1000.0,
                        "peak_balance{venue=\"kraken\",asset=\"USD\",state=\"locked\"}", 250.5,
                        "peak_funding_rate_ratio{venue=\"kraken\",symbol=\"BTC/USD\"}", -0.0001));
    }

    @Test
    void keepsWhatItKnowsWhenTheNextIsNoNumber() {
        kraken.margin(0.7);
        kraken.margin(Double.NaN);
        kraken.liquidationDistance(null, 0.1);
        assertThat(gauges()).containsExactlyEntriesOf(Map.of("peak_margin_ratio{venue=\"kraken\"}", 0.7));
    }

    private Map<String, Object> gauges() {
        var gauges = new TreeMap<String, Object>();
        registry.getGauges().forEach((name, gauge) -> gauges.put(name, gauge.getValue()));
        return gauges;
    }
}
