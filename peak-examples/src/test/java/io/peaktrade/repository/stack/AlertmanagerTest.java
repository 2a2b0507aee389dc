package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.repository.Commands.Outcome;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertmanagerTest {
    private static final String KRAKEN = """
            {"labels": {"alertname": "CircuitBreakerOpen", "severity": "critical", "env": "live", "name": "kraken",
                        "job": "peak-trade", "instance": "a:9090"},
             "annotations": {"summary": "Circuit breaker kraken on a:9090 is open (state 2)",
                             "description": "Calls are rejected.", "runbook_url": "https://example.com/r.md"}%s}
            """;
    private static final String FROZEN = """
            {"labels": {"alertname": "MarketDataStale", "severity": "warning", "env": "live", "venue": "kraken",
                        "symbol": "S%d", "job": "peak-trade", "instance": "a:9090"},
             "annotations": {"summary": "S%<d is frozen", "description": "-", "runbook_url": "-"}}
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StackTools tools = StackTools.locate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "slack_api_url",
                "dead_mans_switch_url",
                "second_way_url",
                "slack_api_url second_way_url",
                "slack_api_url dead_mans_switch_url second_way_url"
            })
    void amtoolAcceptsTheConfigurationWith(String secrets, @TempDir Path directory) throws IOException {
        var given = Arrays.stream(secrets.split(" ")).filter(name -> !name.isEmpty());
        var files = AlertmanagerFiles.write(
                directory, given.collect(Collectors.toMap(name -> name, name -> "http://127.0.0.1:1/" + name)));

        Outcome check = tools.amtool(directory, "check-config", "alertmanager.yml");

        assertThat(check.output()).contains("SUCCESS", "5 receivers", "1 templates");
        assertThat(check.exitCode()).isZero();
        assertThat(files.configuration().contains("slack_configs")).isEqualTo(secrets.contains("slack_api_url"));
    }

    @Test
    void amtoolAcceptsTheSourceAsShipped() {
        Outcome check = tools.amtool(Repository.file("infra/alertmanager"), "check-config", "alertmanager.yml");

        assertThat(check.output()).contains("SUCCESS");
        assertThat(check.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    alertname=Watchdog severity=none,                               dead-mans-switch
                    alertname=CircuitBreakerOpen severity=critical env=live,        slack-critical
                    alertname=CircuitBreakerOpen severity=critical env=paper,       slack-quiet
                    alertname=CircuitBreakerOpen severity=critical env=backtest,    slack-quiet
                    alertname=PeakTradeAbsent severity=critical,                    slack-critical
                    alertname=ServiceUnhealthy severity=warning env=live,           slack
                    alertname=MonitoringTargetDown severity=warning env=live,       slack
                    alertname=MonitoringTargetDown severity=warning env=paper,      slack-quiet
                    alertname=MonitoringTargetDown severity=warning,                slack
                    alertname=LowCacheHitRate severity=info env=live,               slack-quiet
                    alertname=AlertDeliveryFailing severity=critical env=live,      "second-way,slack-critical"
                    alertname=AlertDeliveryFailing severity=critical env=paper,     "second-way,slack-quiet"
                    """)
    void sends(String labels, String receivers) {
        var arguments = Stream.concat(
                Stream.of("config", "routes", "test", "--config.file=alertmanager.yml"),
                Arrays.stream(labels.split(" ")));

        Outcome test = tools.amtool(Repository.file("infra/alertmanager"), arguments.toArray(String[]::new));

        assertThat(test.output()).endsWith(receivers);
    }

    @Test
    void tellsSlackWhichBreakerOpenedAndThatItClosed(@TempDir Path directory) throws Exception {
        try (var slack = FakeSlack.start()) {
            var files = AlertmanagerFiles.write(
                    directory, Map.of("slack_api_url", slack.webhook().toString()));
            try (var alertmanager = files.withShortWaits().start(tools)) {
                send(alertmanager, KRAKEN.formatted(""));
                assertThat(slack.takeMessage())
                        .contains("[FIRING:1] CircuitBreakerOpen kraken on a:9090 (live)")
                        .contains("Circuit breaker kraken on a:9090 is open (state 2). Calls are rejected.")
                        .contains("https://example.com/r.md", "danger", "channel");

                send(alertmanager, KRAKEN.formatted(", \"endsAt\": \"2026-01-01T00:00:00Z\""));
                assertThat(slack.takeMessage())
                        .contains("[RESOLVED] CircuitBreakerOpen kraken", "Resolved: Circuit breaker kraken", "good");
            }
        }
    }

    @Test
    void makesOneMessageOfTwoHundredFrozenSymbols(@TempDir Path directory) throws Exception {
        String frozen = IntStream.range(0, 200).mapToObj(FROZEN::formatted).collect(Collectors.joining(","));
        try (var slack = FakeSlack.start()) {
            var files = AlertmanagerFiles.write(
                    directory, Map.of("slack_api_url", slack.webhook().toString()));
            try (var alertmanager = files.withShortWaits().start(tools)) {
                send(alertmanager, frozen);
                String message = slack.takeMessage();
                assertThat(message.split("is frozen", -1)).hasSize(11);
                assertThat(message)
                        .contains("[FIRING:200] MarketDataStale kraken on a:9090", "... and more, 200 in all")
                        .contains("warning")
                        .doesNotContain("channel>");
                assertThat(slack.waiting()).isZero();
            }
        }
    }

    @Test
    void startsWithoutASlackWebhookAndNotifiesNobody(@TempDir Path directory) throws Exception {
        var files = AlertmanagerFiles.write(directory, Map.of()).withShortWaits();
        try (var alertmanager = files.start(tools)) {
            send(alertmanager, KRAKEN.formatted(""));
            // A group is flushed again only when its first notifications have gone out or failed.
            await().atMost(PATIENCE)
                    .until(() -> files.log().stream()
                                    .filter(line -> line.contains("msg=flushing"))
                                    .count()
                            >= 2);
        }
        assertThat(files.log()).noneMatch(line -> line.contains("level=error") || line.contains("Notify"));
    }

    private static void send(StackProcess alertmanager, String alert) throws IOException, InterruptedException {
        URI alerts = alertmanager.address().resolve("/api/v2/alerts");
        var request = HttpRequest.newBuilder(alerts)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[" + alert + "]"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
