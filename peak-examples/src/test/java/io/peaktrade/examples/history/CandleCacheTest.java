package io.peaktrade.examples.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.performance.PerformanceMonitor;
import io.peaktrade.data.DataMetrics;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.market.VirtualTime;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.examples.venue.Journal;
import io.peaktrade.examples.venue.SimulatedVenue;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.resilience.Resilience;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandleCacheTest {
    private static final Candle FIRST = new Candle("BTC/USD", 600_000, 100, 103, 99, 101.5, 7);

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final VirtualTime time = new VirtualTime();
    private final MarketClock clock = new MarketClock(time, Speed.MAX);
    private final Journal journal = new Journal(new DataMetrics(recorder, Set.of(), Set.of()));
    private final CandleStore store = new CandleStore(registry);
    private final CandleCache cache = cache();

    CandleCacheTest() throws Exception {}

    @BeforeEach
    void open() throws Exception {
        clock.open(600_000);
        clock.reaches(660_000, MarketClock.Events.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsWhatIsRecentInMemory() {
        cache.add(FIRST);
        assertThat(cache.close("BTC/USD", 600_000)).hasValue(101.5);
        assertThat(journal.lookUps("L1")).isEqualTo(Map.of("hit", 1L));
        assertThat(journal.lookUps("L2")).isEmpty();
    }

    @Test
    void findsWhatIsOlderInTheDatabaseAndKeepsIt() throws Exception {
        cache.add(FIRST);
        clock.reaches(660_000 + 31 * 60_000, MarketClock.Events.NONE);
        assertThat(cache.close("BTC/USD", 600_000)).hasValue(101.5);
        assertThat(cache.close("BTC/USD", 600_000)).hasValue(101.5);
        assertThat(journal.lookUps("L1")).isEqualTo(Map.of("miss", 1L, "hit", 1L));
        assertThat(journal.lookUps("L2")).isEqualTo(Map.of("hit", 1L));
    }

    @Test
    void asksTheVenueForWhatItMissedAndKeepsThatInBothLevels() throws Exception {
        assertThat(cache.close("BTC/USD", 600_000)).hasValue(101.5);
        assertThat(journal.lookUps("L2")).isEqualTo(Map.of("miss", 1L));
        assertThat(journal.apiCalls()).isEqualTo(Map.of("success", 1L));
        assertThat(store.find("BTC/USD", 600_000)).contains(FIRST);
    }

    @Test
    void asksNobodyForWhatWasBeforeTheDay() {
        assertThat(cache.close("BTC/USD", 540_000)).isEmpty();
        assertThat(journal.lookUps("L1")).isEmpty();
    }

    @Test
    void goesOnWithoutItsDatabase() throws Exception {
        store.close();
        cache.add(FIRST);
        assertThat(cache.close("BTC/USD", 600_000)).hasValue(101.5);
        clock.reaches(660_000 + 31 * 60_000, MarketClock.Events.NONE);
        assertThat(cache.close("BTC/USD", 600_000)).hasValue(101.5);
        assertThat(journal.apiCalls()).isEqualTo(Map.of("success", 1L));
    }

    @Test
    void saysWhetherTheDatabaseAnswers() {
        assertThat(store.health().healthy()).isTrue();
        store.close();
        assertThat(store.health().healthy()).isFalse();
    }

    @Test
    void publishesThePoolToTheSameRegistry() {
        assertThat(registry.getMetrics()).containsKey("candles.pool.TotalConnections");
    }

    private CandleCache cache() {
        var day = new Candles(List.of(FIRST));
        var venue = new SimulatedVenue(day, Faults.NONE, 1, time, clock);
        var client =
                new VenueClient(venue, new Resilience(recorder, time), new PerformanceMonitor(recorder, time), journal);
        return new CandleCache(store, client, journal, clock, day.openMillis());
    }
}
