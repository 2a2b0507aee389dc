package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.examples.history.CandleStore;
import io.peaktrade.examples.ledger.Journal;
import io.peaktrade.examples.ledger.Ledger;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.repository.StackTools;
import io.peaktrade.testing.ScrapedMetrics;
import io.peaktrade.trading.order.OrderStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleTest {
    private static final DaySettings STORM = new DaySettings(Speed.MAX, 1, Faults.STORM);
    private static final Candles MORNING =
            new Candles(CandleGenerator.day(1).all().stream().limit(2 * 500).toList());

    @Test
    void playsTheSameDayForTheSameSeed() throws Exception {
        assertThat(summary(MORNING, STORM)).isEqualTo(summary(MORNING, STORM)).contains("filled");
    }

    @Test
    void playsAnotherDayForAnotherSeed() throws Exception {
        assertThat(summary(MORNING, new DaySettings(Speed.MAX, 2, Faults.STORM)))
                .isNotEqualTo(summary(MORNING, STORM));
    }

    @Test
    void playsARealDayTheSameTwice() throws Exception {
        Candles day = Candles.read(RealCandles.files());
        var calm = new DaySettings(Speed.MAX, 1, Faults.CALM);
        assertThat(summary(day, calm))
                .isEqualTo(summary(day, calm))
                .startsWith("Summary at 2017-09-05T00:00:00Z market time, after 2880 candles");
    }

    @Test
    void bringsEveryOrderToOneEnd() throws Exception {
        try (var example = played(MORNING, STORM)) {
            Map<String, Long> orders = example.instance(Journal.class).orders();
            long ended = Arrays.asList("filled", "canceled", "rejected", "expired").stream()
                    .mapToLong(status -> orders.getOrDefault(status, 0L))
                    .sum();
            assertThat(ended + example.instance(OrderDesk.class).unanswered()).isEqualTo(orders.get("submitted"));
        }
    }

    @Test
    void servesCountersThatEqualItsSummary() throws Exception {
        try (var example = played(MORNING, STORM)) {
            ScrapedMetrics served = Scrape.of(example.port());
            var journal = example.instance(Journal.class);
            journal.orders()
                    .forEach((status, count) -> assertThat(served.sum("peak_orders_total", Map.of("status", status)))
                            .isEqualTo(count.doubleValue()));
            journal.apiCalls()
                    .forEach((status, count) -> assertThat(served.sum("peak_api_calls_total", Map.of("status", status)))
                            .isEqualTo(count.doubleValue()));
            assertThat(journal.lookUps("L1"))
                    .containsEntry("hit", (long) served.value("peak_cache_hits_total", Map.of("level", "L1")));
            assertThat(journal.lookUps("L2"))
                    .containsEntry("miss", (long) served.value("peak_cache_misses_total", Map.of("level", "L2")));
        }
    }

    @Test
    void promtoolComplainsOfTheOneAgreedNameOnly(@TempDir Path directory) throws Exception {
        var tools = StackTools.locate();
        try (var example = played(MORNING, STORM)) {
            Path exposition = Files.write(directory.resolve("metrics.txt"), Scrape.bytes(example.port()));
            assertThat(tools.checkMetrics(exposition).output())
                    .isEqualTo("peak_memory_usage_mb metric names should not contain abbreviated units");
        }
    }

    @Test
    void servesGaugesThatEqualTheLedger() throws Exception {
        try (var example = played(MORNING, STORM)) {
            ScrapedMetrics served = Scrape.of(example.port());
            var ledger = example.instance(Ledger.class);
            assertThat(ledger.strategies())
                    .hasSize(2)
                    .allSatisfy(strategy -> assertThat(served.value("peak_pnl_usd", Map.of("strategy", strategy)))
                            .isEqualTo(ledger.pnlUsd(strategy).doubleValue()));
            assertThat(ledger.symbols())
                    .hasSize(2)
                    .allSatisfy(symbol -> assertThat(served.value("peak_position_size", Map.of("symbol", symbol)))
                            .isEqualTo(ledger.units(symbol).doubleValue()));
        }
    }

    @Test
    void servesTheWholeContractBeforeAnythingHappened() {
        try (var example = new Example(MORNING, new DaySettings(Speed.parse("60"), 1, Faults.CALM), anyPort())) {
            example.start();
            await().untilAsserted(() -> assertThat(Scrape.of(example.port()).families())
                    .extracting(family -> family.name())
                    .contains(
                            "peak_circuit_breaker_state",
                            "peak_retry_attempts_total",
                            "peak_health_check_status",
                            "peak_request_duration_seconds",
                            "peak_backtest_duration_seconds",
                            "peak_orders_total",
                            "peak_pnl_usd",
                            "peak_position_size",
                            "peak_cache_hits_total",
                            "peak_cache_misses_total",
                            "peak_api_calls_total",
                            "peak_cpu_usage_percent",
                            "peak_memory_usage_mb"));
        }
    }

    @Test
    void startsItsSeriesAtZero() throws Exception {
        try (var example = new Example(MORNING, new DaySettings(Speed.parse("60"), 1, Faults.CALM), anyPort())) {
            example.start();
            ScrapedMetrics served = Scrape.of(example.port());
            assertThat(served.samples("peak_orders_total"))
                    .hasSize(2 * OrderStatus.values().length)
                    .allMatch(order -> order.value() == 0);
            assertThat(served.value("peak_backtest_duration_seconds_count", Map.of("strategy", "momentum_strategy")))
                    .isEqualTo(1);
            assertThat(served.value("peak_health_check_status", Map.of("service", "database")))
                    .isEqualTo(1);
            assertThat(served.value("peak_retry_attempts_total", Map.of("operation", "place_order")))
                    .isZero();
        }
    }

    @Test
    void answersAScrapeWithinASecondInAStormAndWithoutItsDatabase() throws Exception {
        var settings = new DaySettings(Speed.parse("600"), 1, Faults.STORM);
        try (var example = new Example(MORNING, settings, anyPort())) {
            example.start();
            var day = CompletableFuture.runAsync(() -> play(example));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> example.instance(Journal.class).apiCalls().containsKey("rejected"));
            assertThat(impatient(example).families()).isNotEmpty();
            example.instance(CandleStore.class).close();
            assertThat(impatient(example).families()).isNotEmpty();
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            impatient(example).value("peak_health_check_status", Map.of("service", "database")) == 0);
            example.stop();
            day.join();
        }
    }

    private static ScrapedMetrics impatient(Example example) throws Exception {
        return Scrape.of(example.port(), Duration.ofSeconds(1));
    }

    private static void play(Example example) {
        try {
            example.play(() -> {});
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String summary(Candles day, DaySettings settings) throws Exception {
        try (var example = played(day, settings)) {
            return example.summary();
        }
    }

    private static Example played(Candles day, DaySettings settings) throws Exception {
        var example = new Example(day, settings, anyPort());
        example.start();
        example.play(() -> {});
        return example;
    }

    private static ExporterSettings anyPort() {
        return ExporterSettings.DEFAULT.withPort(0);
    }
}
