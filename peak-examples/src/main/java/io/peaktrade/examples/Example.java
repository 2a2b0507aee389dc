package io.peaktrade.examples;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.data.DataMetricsModule;
import io.peaktrade.examples.history.CandleStore;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.MarketClock;
import io.peaktrade.examples.market.VirtualTime;
import io.peaktrade.examples.venue.SimulatedVenue;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.exporter.ExporterModule;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.resilience.ResilienceModule;
import io.peaktrade.resilience.health.HealthCheckPolicy;
import io.peaktrade.resilience.health.HealthChecks;
import io.peaktrade.trading.TradingMetrics;
import io.peaktrade.trading.TradingMetricsModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

/** The whole program: a trading day, monitored and served. */
public final class Example implements AutoCloseable {
    private static final HealthCheckPolicy IN_REAL_TIME =
            HealthCheckPolicy.every(Duration.ofSeconds(5)).withTimeout(Duration.ofSeconds(2));
    /** At full speed the checks run once a market minute, so a result has to be valid until the next one. */
    private static final HealthCheckPolicy IN_VIRTUAL_TIME =
            HealthCheckPolicy.every(Duration.ofSeconds(60)).withTimeout(Duration.ofSeconds(2));

    private final Candles day;
    private final DaySettings settings;
    private final Injector injector;
    private final HealthChecks checks;
    private final PrometheusExporter exporter;

    public Example(Candles day, DaySettings settings, ExporterSettings exporterSettings) {
        this.day = day;
        this.settings = settings;
        injector = Guice.createInjector(
                new CoreModule(),
                new ResilienceModule(new Random(settings.seed())),
                new TradingMetricsModule(day.symbols(), ExampleModule.strategyNames()),
                new DataMetricsModule(Set.of(VenueClient.VENUE), Set.of("L1", "L2")),
                new ExporterModule(exporterSettings),
                new ExampleModule(day, settings));
        checks = injector.getInstance(HealthChecks.class);
        exporter = injector.getInstance(PrometheusExporter.class);
        registerChecks(settings.speed().isMax() ? IN_VIRTUAL_TIME : IN_REAL_TIME);
    }

    private void registerChecks(HealthCheckPolicy policy) {
        var store = injector.getInstance(CandleStore.class);
        var venue = injector.getInstance(SimulatedVenue.class);
        checks.register("database", store::health, policy);
        checks.register(
                VenueClient.VENUE,
                () -> venue.isUp() ? HealthResult.healthy("is up") : HealthResult.unhealthy("is down"),
                policy);
    }

    /** Starts serving; the health checks have run once by then. */
    public void start() {
        injector.getInstance(TradingDay.class)
                .prepare(instance(TradingMetrics.class), instance(TimeSource.class), settings.seed());
        checks.runAll();
        exporter.start();
    }

    /** Plays the day until its last candle or until {@link #stop}. */
    public void play(Runnable afterEachMinute) throws InterruptedException {
        if (settings.speed().isMax()) {
            instance(TradingDay.class).play(() -> {
                checks.runAll();
                afterEachMinute.run();
            });
            ((VirtualTime) instance(TimeSource.class)).runOn();
            checks.start();
        } else {
            checks.start();
            instance(TradingDay.class).play(afterEachMinute);
        }
    }

    void awaitStop() throws InterruptedException {
        clock().awaitStop();
    }

    public void stop() {
        clock().stop();
    }

    boolean isStopped() {
        return clock().isStopped();
    }

    public int port() {
        return exporter.port();
    }

    String summary() {
        return instance(Summary.class).text();
    }

    /** Describes the day that is played in one line. */
    String day() {
        return "%d candles of %s from %s"
                .formatted(day.all().size(), String.join(", ", day.symbols()), Instant.ofEpochMilli(day.openMillis()));
    }

    /** Describes in one line how far the day has got. */
    String progress() {
        return instance(Summary.class).progress();
    }

    public <T> T instance(Class<T> type) {
        return injector.getInstance(type);
    }

    private MarketClock clock() {
        return instance(MarketClock.class);
    }

    @Override
    public void close() {
        exporter.stop();
        checks.stop();
        instance(CandleStore.class).close();
    }
}
