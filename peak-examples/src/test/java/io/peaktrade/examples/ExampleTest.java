package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.examples.history.CandleStore;
import io.peaktrade.examples.market.Candle;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.replay.CounterTotals;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.examples.venue.Journal;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.repository.StackTools;
import io.peaktrade.testing.ScrapedMetrics;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.OrderStatus;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.risk.LimitBreach;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {
    private static final DaySettings STORM = new DaySettings(Speed.MAX, 1, Faults.STORM);
    private static final DaySettings CALM = new DaySettings(Speed.MAX, 1, Faults.CALM);
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
        Candles day = Candles.read(SharedData.candles());
        assertThat(summary(day, CALM))
                .isEqualTo(summary(day, CALM))
                .startsWith("Summary at 2017-09-05T00:00:00Z market time, after 2880 candles");
    }

    @Test
    void bringsEveryOrderToOneEnd() throws Exception {
        try (var example = played(MORNING, STORM)) {
            Map<String, Long> orders = orders(example);
            long ended = Stream.of("filled", "canceled", "rejected", "expired")
                    .mapToLong(status -> orders.getOrDefault(status, 0L))
                    .sum();
            assertThat(orders).containsKeys("filled", "canceled", "rejected", "partially_filled");
            assertThat(ended + example.instance(OrderTracker.class).openOrders())
                    .isEqualTo(orders.get("submitted"));
        }
    }

    @Test
    void breaksItsLimitsInAStormOnly() throws Exception {
        try (var storm = played(MORNING, STORM);
                var calm = played(MORNING, CALM)) {
            assertThat(storm.instance(RiskDesk.class).limits().breaches())
                    .extracting(LimitBreach::limit)
                    .contains("peak_daily_loss_limit_usd", "peak_drawdown_limit_ratio");
            assertThat(calm.instance(RiskDesk.class).limits().breaches()).isEmpty();
        }
    }

    @Test
    void drillsTheKillSwitchAndReconcilesInEveryDay() throws Exception {
        try (var example = played(MORNING, CALM)) {
            ScrapedMetrics served = Scrape.of(example.port());
            var all = Map.of("scope", "all");
            assertThat(served.value("peak_kill_switch_last_drill_timestamp_seconds", all))
                    .isPositive();
            assertThat(served.value("peak_kill_switch_engaged", all)).isZero();
            assertThat(served.value("peak_kill_switch_bypassed_orders_total", all))
                    .isZero();
            var venue = Map.of("venue", "simulated_venue");
            assertThat(served.value("peak_reconcile_last_success_timestamp_seconds", venue))
                    .isPositive();
            assertThat(served.sum("peak_reconcile_breaks", venue)).isZero();
            assertThat(served.samples("peak_strategy_heartbeat_timestamp_seconds"))
                    .hasSize(2);
        }
    }

    @Test
    void servesCountersThatEqualItsSummary() throws Exception {
        try (var example = played(MORNING, STORM)) {
            ScrapedMetrics served = Scrape.of(example.port());
            orders(example)
                    .forEach((status, count) -> assertThat(served.sum("peak_orders_total", Map.of("status", status)))
                            .isEqualTo(count.doubleValue()));
            var journal = example.instance(Journal.class);
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
    void countsTheSlippageOfARealDayTradeByTrade() throws Exception {
        try (var example = played(Candles.read(SharedData.candles()), CALM)) {
            var trades = example.instance(TradeLog.class);
            ScrapedMetrics served = Scrape.of(example.port());
            for (String strategy : ExampleModule.strategyNames()) {
                BigDecimal adverse = sum(trades.of(strategy), usd -> usd.max(BigDecimal.ZERO));
                BigDecimal favorable = sum(trades.of(strategy), usd -> usd.min(BigDecimal.ZERO))
                        .negate();
                assertThat(trades.of(strategy)).hasSizeGreaterThan(100);
                assertThat(example.instance(OrderTracker.class).slippageAdverseUsd(strategy))
                        .isEqualByComparingTo(adverse);
                assertThat(example.instance(OrderTracker.class).slippageFavorableUsd(strategy))
                        .isEqualByComparingTo(favorable);
                assertThat(served.value("peak_fill_slippage_adverse_usd_total", Map.of("strategy", strategy)))
                        .isCloseTo(adverse.doubleValue(), offset(0.000_001));
                assertThat(served.value("peak_fill_slippage_favorable_usd_total", Map.of("strategy", strategy)))
                        .isCloseTo(favorable.doubleValue(), offset(0.000_001));
            }
        }
    }

    private static BigDecimal sum(List<TradeLog.Trade> trades, UnaryOperator<BigDecimal> part) {
        return trades.stream().map(TradeLog.Trade::slippageUsd).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void tradesFillsWinsAndLosesInTheFirstTenMinutesOfAMadeUpDay(long seed) throws Exception {
        Candles day = CandleGenerator.day(seed);
        winsAndLosesInTheFirstTenMinutes(day, new DaySettings(Speed.MAX, seed, Faults.CALM));
    }

    @Test
    void tradesFillsWinsAndLosesInTheFirstTenMinutesOfARealDay() throws Exception {
        winsAndLosesInTheFirstTenMinutes(Candles.read(SharedData.candles()), CALM);
    }

    private static void winsAndLosesInTheFirstTenMinutes(Candles day, DaySettings settings) throws Exception {
        long end = day.openMillis() + 10 * Candle.MINUTE_MILLIS;
        var minutes = new Candles(
                day.all().stream().filter(candle -> candle.closeMillis() <= end).toList());
        try (var example = played(minutes, settings)) {
            var trades = example.instance(TradeLog.class);
            assertThat(ExampleModule.strategyNames()).allSatisfy(strategy -> {
                assertThat(trades.won(strategy)).isPositive();
                assertThat(trades.lost(strategy)).isPositive();
                assertThat(example.summary())
                        .containsPattern(strategy + ".* [1-9]\\d* fills, [1-9]\\d* won, [1-9]\\d* lost");
            });
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
    void servesGaugesThatEqualThePortfolioInAStorm() throws Exception {
        servesGaugesThatEqualThePortfolio(MORNING, STORM);
    }

    @Test
    void servesGaugesThatEqualThePortfolioOnARealDay() throws Exception {
        servesGaugesThatEqualThePortfolio(Candles.read(SharedData.candles()), CALM);
    }

    private static void servesGaugesThatEqualThePortfolio(Candles day, DaySettings settings) throws Exception {
        try (var example = played(day, settings)) {
            ScrapedMetrics served = Scrape.of(example.port());
            var book = example.instance(Portfolio.class);
            assertThat(ExampleModule.strategyNames())
                    .hasSize(2)
                    .allSatisfy(strategy -> assertThat(served.value("peak_pnl_usd", Map.of("strategy", strategy)))
                            .isNotZero()
                            .isEqualTo(book.figures(strategy).pnlUsd().doubleValue()));
            assertThat(book.positions()).hasSize(2);
            book.positions()
                    .forEach((symbol, units) -> assertThat(served.value("peak_position_size", Map.of("symbol", symbol)))
                            .isEqualTo(units.doubleValue()));
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

    private static Map<String, Long> orders(Example example) {
        return new CounterTotals(example.instance(MetricsRecorder.class)).by("status", OrderFamilies.ORDERS);
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
