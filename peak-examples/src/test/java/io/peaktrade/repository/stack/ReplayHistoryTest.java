package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.examples.replay.Replay;
import io.peaktrade.examples.replay.ReplayProgress;
import io.peaktrade.examples.replay.ReplaySettings;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import io.peaktrade.trading.portfolio.CostMethod;
import io.peaktrade.trading.portfolio.Instrument;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history that a replay writes, in a real Prometheus. */
class ReplayHistoryTest {
    private static final Pattern NAME = Pattern.compile("peak_\\w+");
    /** Within the day of the blotter, when an order is open. */
    private static final String THEN = "1767624720";

    private final StackTools tools = StackTools.locate();

    @TempDir
    private Path folder;

    @Test
    void isServedByPrometheusAndFoundByTheTradingDashboard() throws Exception {
        Path history = write();
        assertThat(tools.promtool(
                                folder,
                                "tsdb",
                                "create-blocks-from",
                                "openmetrics",
                                history.toString(),
                                folder.resolve("data").toString())
                        .exitCode())
                .isZero();
        try (StackProcess process = start()) {
            var prometheus = new PrometheusQueries(process.address());
            assertThat(prometheus.value(then("peak_position_size{symbol=\"BTC/USD\"}")))
                    .isEqualTo(-0.2);
            List<String> queries = queriesOf(sampled(history));
            assertThat(queries).hasSizeGreaterThan(15).allMatch(query -> prometheus.hasData(then(query)), "has data");
        }
    }

    private Path write() throws Exception {
        var settings = new ReplaySettings(
                CostMethod.AVERAGE,
                Map.of("momentum_strategy", new BigDecimal("100000")),
                Map.of(),
                List.of(Instrument.future("ESZ6").multiplier(50)),
                OffsetTime.parse("00:00Z"));
        var unseen = new ReplayProgress(Optional.empty());
        Path history = folder.resolve("history.txt");
        Replay.of(List.of(Repository.file("infra/example/blotter.csv")), settings, unseen)
                .play(unseen, history);
        return history;
    }

    private StackProcess start() throws IOException {
        int port = StackProcess.freePort();
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), "global: {}\n");
        return StackProcess.start(
                "prometheus",
                folder,
                port,
                List.of(
                        tools.prometheus().toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--storage.tsdb.retention.time=10y",
                        "--web.listen-address=127.0.0.1:" + port));
    }

    private static Set<String> sampled(Path history) throws IOException {
        return Files.readAllLines(history).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('{')))
                .collect(Collectors.toSet());
    }

    /** Those that ask only for what a blotter tells of; limits and the kill switch are not in one. */
    private static List<String> queriesOf(Set<String> names) {
        return Dashboards.queries().stream()
                .filter(query -> query.panel().dashboard().name().equals("trading_risk.json"))
                .map(query ->
                        query.expression().replace("$__rate_interval", "5m").replaceAll("\\$\\w+", ".+"))
                .filter(query ->
                        NAME.matcher(query).results().map(MatchResult::group).allMatch(names::contains))
                .toList();
    }

    private static String then(String query) {
        return "last_over_time((%s)[1m:30s] @ %s)".formatted(query, THEN);
    }
}
