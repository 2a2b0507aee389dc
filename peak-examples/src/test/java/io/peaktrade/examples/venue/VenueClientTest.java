package io.peaktrade.examples.venue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Counting;
import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.market.VirtualTime;
import io.peaktrade.resilience.Resilience;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VenueClientTest {
    private static final Candle FIRST = new Candle("BTC/USD", 0, 100, 100, 100, 100, 1);
    private static final long SECOND = 1_000_000_000;

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final VirtualTime time = new VirtualTime();
    private final MarketClock clock = new MarketClock(time, Speed.MAX);
    private final Journal journal = new Journal(new DataMetrics(recorder, Set.of(), Set.of()));

    @BeforeEach
    void open() throws Exception {
        clock.open(0);
    }

    @Test
    void recordsAndMonitorsACall() throws Exception {
        VenueClient client = client(Faults.NONE);
        clock.reaches(60_000, MarketClock.Events.NONE);
        assertThat(client.candle("BTC/USD", 0)).contains(FIRST);
        assertThat(journal.apiCalls()).isEqualTo(Map.of("success", 1L));
        assertThat(count("peak_request_duration_seconds{operation=\"fetch_candle\",outcome=\"success\"}"))
                .isEqualTo(1);
    }

    @Test
    void triesAgainAndThenLetsTheBreakerRefuse() throws Exception {
        VenueClient client = client(Faults.STORM);
        time.sleep(11 * SECOND);
        for (int call = 0; call < 3; call++) {
            assertThat(client.candle("BTC/USD", 0)).isEmpty();
        }
        assertThat(journal.apiCalls()).isEqualTo(Map.of("error", 5L, "rejected", 2L));
        assertThat(count("peak_retry_attempts_total{operation=\"fetch_candle\"}"))
                .isEqualTo(4);
        assertThat(count("peak_circuit_breaker_transitions_total{name=\"simulated_venue_api\",to=\"open\"}"))
                .isEqualTo(1);
    }

    @Test
    void answersAgainAfterTheOutage() throws Exception {
        VenueClient client = client(Faults.STORM);
        time.sleep(11 * SECOND);
        client.candle("BTC/USD", 0);
        client.candle("BTC/USD", 0);
        clock.reaches(210_000, MarketClock.Events.NONE);
        assertThat(client.candle("BTC/USD", 0)).contains(FIRST);
    }

    private VenueClient client(Faults faults) {
        var venue = new SimulatedVenue(new Candles(List.of(FIRST)), faults, 1, time, clock);
        return new VenueClient(
                venue, new Resilience(recorder, time, new Random(1)), new PerformanceMonitor(recorder, time), journal);
    }

    private long count(String series) {
        return ((Counting) requireNonNull(registry.getMetrics().get(series), series)).getCount();
    }
}
