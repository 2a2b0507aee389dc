package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.peaktrade.examples.Quickstart;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Each fault of the stack gives a finding of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringScriptsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final StackTools tools = StackTools.locate();
    private final int exporterPort = StackProcess.freePort();
    private PrometheusExporter exporter;
    private MonitoringScripts scripts;

    @BeforeAll
    void layOut(@TempDir Path directory) throws Exception {
        directory.toFile().setExecutable(true, false);
        exporter = Quickstart.start(exporterPort);
        scripts = MonitoringScripts.copy(directory, tools, exporterPort);
    }

    @BeforeEach
    void mendWhatTheLastTestBroke() {
        if (!scripts.findings().isEmpty()) {
            assertThat(scripts.start().exitCode()).isZero();
        }
    }

    @AfterAll
    void stopAll() {
        assertThat(scripts.stop("--volumes").output()).endsWith("The monitoring stack is stopped.");
        exporter.stop();
    }

    @Test
    void startsChecksStopsAndStartsAgain() {
        assertThat(scripts.findings()).isEmpty();
        assertThat(scripts.stop().output())
                .isEqualTo(
                        "prometheus stopped\nalertmanager stopped\nnode-exporter stopped\nThe monitoring stack is stopped.");
        assertThat(scripts.start().output())
                .contains("http://127.0.0.1:" + scripts.port("PROMETHEUS"), "SLACK IS NOT CONFIGURED");
        assertThat(scripts.findings()).isEmpty();
    }

    @Test
    void findsThatNobodyIsTold() {
        assertThat(MonitoringScripts.findings(scripts.check()))
                .containsExactly("Slack: not configured, nobody is told of an alert");
    }

    @Test
    void findsTheExporterDown() {
        exporter.stop();
        assertThat(scripts.findings()).contains("exporter: nothing answers on 127.0.0.1:" + exporterPort);
        exporter.start();
    }

    @Test
    void findsTheExporterBoundWhereTheScraperCannotReachIt() {
        assertThat(scripts.findingsWithTarget("127.0.0.2:" + exporterPort))
                .containsExactly(
                        "exporter: it listens on 127.0.0.1:%d only, where the scraper, which asks 127.0.0.2:%<d, cannot reach it"
                                .formatted(exporterPort));
    }

    @Test
    void findsAForeignServiceOnThePortOfTheExporter() throws IOException {
        var foreign = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        foreign.start();
        String address = "127.0.0.1:" + foreign.getAddress().getPort();
        assertThat(scripts.findingsWithTarget(address))
                .containsExactly("exporter: what answers on %s is another program, it serves no peak_ metrics"
                        .formatted(address));
        foreign.stop(0);
    }

    @Test
    void findsABrokenRuleFile() throws IOException {
        String shipped = Files.readString(scripts.rules());
        Files.writeString(scripts.rules(), "        oops: 1\n", StandardOpenOption.APPEND);
        assertThat(scripts.findings())
                .singleElement()
                .asString()
                .startsWith("rules: infra/prometheus/alerts/peak_trade.yml is broken: ")
                .contains("oops");
        Files.writeString(scripts.rules(), shipped);
    }

    @Test
    void findsABrokenRuleFileOfOnesOwn() throws IOException {
        Path own = Files.writeString(scripts.rules().resolveSibling("my_desk.yml"), "groups: 1\n");
        assertThat(scripts.findings())
                .singleElement()
                .asString()
                .startsWith("rules: infra/prometheus/alerts/my_desk.yml is broken: ");
        Files.delete(own);
    }

    @Test
    void findsTheProgramUpThatWasStartedAMomentAgo() {
        exporter.stop();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scripts.findings())
                        .anyMatch(finding -> finding.startsWith("target peak-trade: down: Get \"http://")));
        assertThat(scripts.check().output())
                .contains("see http://127.0.0.1:" + scripts.port("PROMETHEUS") + "/classic/targets;");
        exporter.start();
        assertThat(scripts.findings()).isEmpty();
    }

    @Test
    void findsRulesThatAreNotLoadedYet() throws IOException {
        String shipped = Files.readString(scripts.rules());
        Files.writeString(scripts.rules(), shipped.replace("for: 2m", "for: 3m"));
        assertThat(scripts.findings())
                .containsExactly(
                        "rules: Prometheus has not loaded the files in infra/prometheus/alerts as they are now");
        scripts.start();
        assertThat(scripts.findings()).isEmpty();
        Files.writeString(scripts.rules(), shipped);
    }

    @Test
    void findsAMissingTarget() throws IOException {
        Files.writeString(scripts.run().resolve("prometheus/targets/node-exporter.json"), "[]");
        awaitFindings("target node-exporter: Prometheus has none");
    }

    @Test
    void findsThatPrometheusKnowsNoAlertmanager() throws IOException {
        Files.writeString(scripts.run().resolve("prometheus/targets/alertmanager.json"), "[]");
        awaitFindings(
                "target alertmanager: Prometheus has none",
                "alerts: Prometheus knows no Alertmanager, so no alert is delivered");
    }

    @Test
    void findsADeadProcess() throws IOException {
        String remembered = Files.readString(scripts.run().resolve("node-exporter.pid"));
        long pid = Long.parseLong(remembered.substring(0, remembered.indexOf(' ')));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scripts.findings())
                        .anySatisfy(finding ->
                                assertThat(finding).startsWith("node-exporter: it died; the last it said: ")));
    }

    @Test
    void findsAStalePidFileAndStartsAnew() throws IOException {
        scripts.stop();
        String boot =
                Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        Path file = scripts.run().resolve("prometheus.pid");
        Files.writeString(file, ProcessHandle.current().pid() + " 1 " + boot + " 9091\n");
        assertThat(scripts.findings())
                .contains("prometheus: its pid file is stale, the pid belongs to another process or to a time before"
                        + " the last boot");
        assertThat(scripts.start().exitCode()).isZero();
        assertThat(scripts.findings()).isEmpty();
    }

    @Test
    void findsATakenPort() throws IOException {
        scripts.stop();
        try (var taken = new ServerSocket(scripts.port("ALERTMANAGER"), 50, LOOPBACK)) {
            assertThat(scripts.start().output())
                    .contains("port %d of alertmanager is taken".formatted(taken.getLocalPort()));
            assertThat(scripts.findings())
                    .contains("alertmanager: it is not running, and its port %d is taken by another program"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void findsAPrometheusThatTheStackDidNotStart() throws IOException {
        scripts.stop();
        var foreign = HttpServer.create(new InetSocketAddress(LOOPBACK, scripts.port("PROMETHEUS")), 0);
        foreign.createContext("/-/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        foreign.start();
        assertThat(scripts.findings())
                .contains("prometheus: on port %d answers one that this stack did not start"
                        .formatted(scripts.port("PROMETHEUS")));
        foreign.stop(0);
    }

    private void awaitFindings(String... expected) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(scripts.findings()).isEqualTo(List.of(expected)));
    }
}
