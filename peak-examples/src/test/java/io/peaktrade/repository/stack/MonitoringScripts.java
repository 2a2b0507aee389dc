package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Commands;
import io.peaktrade.repository.Commands.Outcome;
import io.peaktrade.repository.OrdinaryUser;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of scripts and infra in a directory whose name has a space, run natively on free ports by an ordinary user.
 */
public final class MonitoringScripts {
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    private MonitoringScripts(Path home) {
        this.home = home;
    }

    static MonitoringScripts copy(Path directory, StackTools tools, int exporterPort) throws IOException {
        Path home = Files.createDirectories(directory.resolve("a clone"));
        var scripts = new MonitoringScripts(home);
        for (String part : List.of("scripts", "infra")) {
            must("cp", "-R", Repository.file(part).toString(), home.toString());
        }
        scripts.forgetWhatTheOriginalRuns();
        scrapeEverySecond(home);
        scripts.environment.putAll(Map.of(
                "PEAK_WAY", "native",
                "PEAK_TARGET", "127.0.0.1:" + exporterPort,
                "PEAK_RUN", scripts.run().toString(),
                "PEAK_SECRETS", scripts.secrets().toString(),
                "PEAK_TOOLS", OrdinaryUser.reaches(tools, directory).toString()));
        for (String name : List.of("PROMETHEUS", "ALERTMANAGER", "NODE_EXPORTER", "GRAFANA")) {
            scripts.environment.put("PEAK_" + name + "_PORT", Integer.toString(StackProcess.freePort()));
        }
        OrdinaryUser.owns(home);
        return scripts;
    }

    Path run() {
        return home.resolve("infra/.native");
    }

    Path secrets() {
        return home.resolve("infra/secrets");
    }

    Path rules() {
        return home.resolve("infra/prometheus/alerts/peak_trade.yml");
    }

    int port(String name) {
        return Integer.parseInt(environment.getOrDefault("PEAK_" + name + "_PORT", "0"));
    }

    Outcome start() {
        return run(Map.of(), "start_monitoring.sh");
    }

    Outcome stop(String... arguments) {
        return run(Map.of(), "stop_monitoring.sh", arguments);
    }

    Outcome check(String... arguments) {
        return run(Map.of(), "check_monitoring.sh", arguments);
    }

    /** What is wrong, without the remedies; nobody is told of alerts on purpose. */
    List<String> findings() {
        return findings(check("--without-slack"));
    }

    List<String> findingsWithTarget(String address) {
        return findings(run(Map.of("PEAK_TARGET", address), "check_monitoring.sh", "--without-slack"));
    }

    static List<String> findings(Outcome check) {
        List<String> findings = check.output()
                .lines()
                .filter(line -> line.startsWith("FAIL  "))
                .map(line -> line.substring(6))
                .toList();
        long remedies = check.output()
                .lines()
                .filter(line -> line.startsWith("      -> "))
                .count();
        assertThat(remedies).as(check.output()).isEqualTo(findings.size());
        assertThat(check.exitCode()).as(check.output()).isEqualTo(findings.isEmpty() ? 0 : 1);
        return findings;
    }

    /** Only durations differ from what is shipped: a first scrape within 15 seconds is long for a test. */
    public static void scrapeEverySecond(Path home) throws IOException {
        Path file = home.resolve("infra/prometheus/prometheus.yml");
        Files.writeString(file, Files.readString(file).replaceAll(": (15|10)s", ": 1s"));
    }

    private Outcome run(Map<String, String> more, String script, String... arguments) {
        var command =
                new ArrayList<>(List.of(home.resolve("scripts").resolve(script).toString()));
        command.addAll(List.of(arguments));
        var all = new HashMap<>(environment);
        all.putAll(more);
        return Commands.run(home, all, OrdinaryUser.runs(command));
    }

    private void forgetWhatTheOriginalRuns() {
        must("rm", "-rf", run().toString(), secrets().toString());
    }

    private static void must(String... command) {
        Outcome outcome =
                Commands.run(Path.of("/"), Map.of(), Stream.of(command).toList());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
