package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.ManualTime;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import io.peaktrade.trading.backtest.BacktestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Backtests beside the real Pushgateway and the real Prometheus, which scrapes as it is shipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BacktestPushTest {
    private static final int BACKTESTS = 100;
    private static final double LONGEST_SECONDS = 30;
    private static final String LAST_SUCCESS = "peak_backtest_last_success_timestamp_seconds";

    private final StackTools tools = StackTools.locate();
    private StackProcess pushgateway;
    private StackProcess server;
    private PrometheusQueries prometheus;

    @BeforeAll
    void startTheRealOnes(@TempDir Path directory) throws IOException {
        int gatewayPort = StackProcess.freePort();
        pushgateway = StackProcess.start(
                "pushgateway",
                directory,
                gatewayPort,
                List.of(tools.pushgateway().toString(), "--web.listen-address=127.0.0.1:" + gatewayPort));
        Repository.copy("infra/prometheus/prometheus.yml", directory, "prometheus.yml");
        Repository.copy("infra/prometheus/alerts", directory, "alerts");
        Path targets = Files.createDirectories(directory.resolve("targets"));
        Files.writeString(
                targets.resolve("pushgateway.json"),
                "[{\"targets\": [\"127.0.0.1:%d\"], \"labels\": {\"env\": \"live\"}}]".formatted(gatewayPort));
        int port = StackProcess.freePort();
        server = StackProcess.start(
                "prometheus",
                directory,
                port,
                List.of(
                        tools.prometheus().toString(),
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--web.listen-address=127.0.0.1:" + port));
        prometheus = new PrometheusQueries(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
        pushgateway.close();
    }

    /** They end one after the other over more than a scrape interval, so at every moment of it. */
    @Test
    void isQueryableHalfAMinuteAfterItEnded() {
        Map<String, Long> ended = new ConcurrentHashMap<>();
        Map<String, Double> seconds = new ConcurrentHashMap<>();
        var clock = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int i = 0; i < BACKTESTS; i++) {
                String strategy = "strategy_" + i;
                var unused = clock.schedule(
                        () -> ended.put(strategy, nanosAtEnd(strategy)), i * 200L, TimeUnit.MILLISECONDS);
            }
            await().atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        note(ended, seconds);
                        return seconds.size() == BACKTESTS;
                    });
        } finally {
            clock.shutdownNow();
        }
        assertThat(seconds.values())
                .hasSize(BACKTESTS)
                .allSatisfy(took -> assertThat(took).isLessThan(LONGEST_SECONDS));
    }

    private long nanosAtEnd(String strategy) {
        var time = new ManualTime();
        var run = BacktestRun.of(strategy, pushgateway.address(), time);
        time.pass(Duration.ofSeconds(2));
        run.succeeded();
        return System.nanoTime();
    }

    private void note(Map<String, Long> ended, Map<String, Double> seconds) {
        long now = System.nanoTime();
        prometheus
                .labels(LAST_SUCCESS + "{strategy=~\"strategy_.*\"}", "strategy")
                .forEach(strategy ->
                        seconds.computeIfAbsent(strategy, seen -> (now - ended.getOrDefault(seen, now)) / 1e9));
    }

    @Test
    void isQueryableThoughItsProcessIsGone() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortBacktest.class.getName(),
                        "momentum_strategy",
                        pushgateway.address().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> prometheus.hasData(LAST_SUCCESS + "{strategy=\"momentum_strategy\",env=\"live\"}"));
        assertThat(prometheus.value("peak_backtest_last_duration_seconds{strategy=\"momentum_strategy\"}"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void keepsTheLastSuccessOfAStrategyThatFailsNext() {
        var time = TimeSource.system();
        BacktestRun.of("failing", pushgateway.address(), time).succeeded();
        BacktestRun.of("failing", pushgateway.address(), time).failed();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> prometheus.hasData("peak_backtest_last_run_timestamp_seconds{strategy=\"failing\"}"
                        + " >= on (strategy) " + LAST_SUCCESS));
    }
}
