package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Commands;
import io.peaktrade.repository.Commands.Outcome;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeStackTest {
    private final StackTools tools = StackTools.locate();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path directory;

    @BeforeEach
    void useFreePortsAndAPathWithASpace() {
        environment.put("PEAK_RUN", directory.resolve("a run").toString());
        environment.put("PEAK_SECRETS", directory.resolve("no secrets").toString());
        environment.put("PEAK_TOOLS", tools.directory().toString());
        for (String name : List.of("PROMETHEUS", "ALERTMANAGER", "NODE_EXPORTER")) {
            environment.put("PEAK_" + name + "_PORT", Integer.toString(StackProcess.freePort()));
        }
    }

    @AfterEach
    void stopWhatRuns() {
        assertThat(stack("down").exitCode()).isZero();
    }

    @Test
    void startsTwiceWithoutHarmAndStopsAll() {
        assertThat(stack("up").output()).contains("SLACK IS NOT CONFIGURED");
        String running = stack("status").output();
        assertThat(stack("up").exitCode()).isZero();
        assertThat(stack("status")).isEqualTo(new Outcome(0, running));

        assertThat(stack("down").output()).isEqualTo("prometheus stopped\nalertmanager stopped\nnode-exporter stopped");
        assertThat(stack("status").exitCode()).isEqualTo(1);
    }

    @Test
    void leavesAProcessAloneWhosePidStandsInAStaleFile() throws IOException {
        String boot =
                Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        Path run = Files.createDirectories(directory.resolve("a run"));
        long own = ProcessHandle.current().pid();
        Files.writeString(run.resolve("prometheus.pid"), own + " 1 " + boot + " 9091\n");

        assertThat(stack("status").output()).contains("prometheus    down");
        assertThat(stack("down")).isEqualTo(new Outcome(0, ""));
        assertThat(run.resolve("prometheus.pid")).doesNotExist();
    }

    @Test
    void givesEveryTargetTheEnvironmentSoThatNothingOfPaperTradingPages() throws IOException {
        environment.put("PEAK_ENV", "paper");

        assertThat(stack("up").output()).contains("your program  http://127.0.0.1:9090/metrics, environment paper");
        assertThat(PrometheusTargets.environments(targets())).isEqualTo(PrometheusTargets.everyJobWith("paper"));
    }

    @Test
    void goesOnWatchingWhatItWatchedBefore() throws IOException {
        environment.putAll(Map.of("PEAK_ENV", "paper", "PEAK_TARGET", "127.0.0.1:9200"));
        stack("up");
        stack("down");
        environment.keySet().removeAll(Set.of("PEAK_ENV", "PEAK_TARGET"));

        assertThat(stack("up").output()).contains("your program  http://127.0.0.1:9200/metrics, environment paper");
        assertThat(PrometheusTargets.environments(targets())).isEqualTo(PrometheusTargets.everyJobWith("paper"));
        assertThat(targets().resolve("peak-trade.json")).content().contains("127.0.0.1:9200");

        environment.put("PEAK_TARGET", "127.0.0.1:9300");
        assertThat(stack("up").output())
                .as("nobody called another program paper")
                .contains("your program  http://127.0.0.1:9300/metrics, environment live");
    }

    @Test
    void tellsTheProgramFromItsOwnPartsWhoseUsualPortItHas() {
        environment.put("PEAK_TARGET", "127.0.0.1:9100");
        stack("up");
        assertThat(targets().resolve("peak-trade.json")).content().contains("\"127.0.0.1:9100\"");
    }

    @Test
    void refusesATargetWithoutAPort() {
        environment.put("PEAK_TARGET", "http://127.0.0.1:9090/metrics");

        assertThat(stack("up"))
                .isEqualTo(new Outcome(
                        2, "native_stack: PEAK_TARGET must be HOST:PORT, but is 'http://127.0.0.1:9090/metrics'"));
        environment.remove("PEAK_TARGET");
    }

    @Test
    void refusesAnEnvironmentThatNoRouteKnows() {
        environment.put("PEAK_ENV", "Live");

        assertThat(stack("up"))
                .isEqualTo(new Outcome(2, "native_stack: PEAK_ENV must be live, paper or backtest, but is 'Live'"));
        environment.remove("PEAK_ENV");
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("PEAK_NODE_EXPORTER_PORT", Integer.toString(taken.getLocalPort()));

            assertThat(stack("up").output())
                    .isEqualTo(
                            "native_stack: port %d of node-exporter is taken by a program that this script did not start: stop that one or set PEAK_NODE_EXPORTER_PORT to another port"
                                    .formatted(taken.getLocalPort()));
        }
    }

    private Path targets() {
        return directory.resolve("a run/prometheus/targets");
    }

    private Outcome stack(String command) {
        String script = Repository.file("scripts/native_stack.sh").toString();
        return Commands.run(directory, environment, List.of(script, command));
    }
}
