package io.peaktrade.repository.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.repository.CleanClone;
import io.peaktrade.repository.Commands;
import io.peaktrade.repository.Commands.Outcome;
import io.peaktrade.repository.OrdinaryUser;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import io.peaktrade.repository.stack.MonitoringScripts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A clean clone in which an ordinary user follows the docs. Each line is run by a shell as it is written; only ports are
 * free ones, and the bridge address is one that is here.
 */
final class GuideWalk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TERMINATED = 143;

    /** What ends by itself; nothing else may stand in a block. */
    private static final List<String> COMMANDS = List.of(
            "(PEAK_\\w+=\\S+ )*scripts/(start|check|stop)_monitoring\\.sh( --without-slack| --volumes)?",
            "echo '\\S+' > infra/secrets/slack_api_url",
            "tar -czf peak-monitoring\\.tar\\.gz -C infra/\\.native data",
            "scripts/(test|benchmark)\\.sh --help");

    private static final String PROGRAM = "scripts/run_example\\.sh .*";

    private final int port = StackProcess.freePort();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> programs = new ArrayList<>();
    private final String bridge = addressInANetwork();
    private final Path home;

    private GuideWalk(Path home) {
        this.home = home;
    }

    static GuideWalk start(Path directory, StackTools tools) throws IOException {
        directory.toFile().setExecutable(true, false);
        var walk = new GuideWalk(CleanClone.make(directory));
        MonitoringScripts.scrapeEverySecond(walk.home);
        OrdinaryUser.owns(walk.home);
        walk.environment.put(
                "PEAK_TOOLS", OrdinaryUser.reaches(tools, directory).toString());
        walk.standInForTheDefaults();
        return walk;
    }

    // The directories and the environment are those by default, whatever the one who runs the tests has set.
    private void standInForTheDefaults() {
        environment.put("HOME", home.toString());
        environment.put("PEAK_WAY", "native");
        environment.put("PEAK_RUN", home.resolve("infra/.native").toString());
        environment.put("PEAK_SECRETS", home.resolve("infra/secrets").toString());
        environment.put("PEAK_ENV", "");
        environment.put("PEAK_TARGET", "127.0.0.1:" + port);
        environment.put("PEAK_BRIDGE_ADDRESS", bridge);
        for (String name : List.of("PROMETHEUS", "ALERTMANAGER", "NODE_EXPORTER", "GRAFANA")) {
            environment.put("PEAK_" + name + "_PORT", Integer.toString(StackProcess.freePort()));
        }
    }

    /** Where the guide's reader has a program of his own. */
    int port() {
        return port;
    }

    /** Does what the prose says of rules of one's own. */
    void putBesideTheShippedRules(String rules) throws IOException {
        Files.writeString(home.resolve("infra/prometheus/alerts/my_desk.yml"), rules);
    }

    void follow(String line) {
        String command = onFreePorts(line);
        if (command.matches(PROGRAM)) {
            startProgram(command);
        } else if (COMMANDS.stream().anyMatch(command::matches)) {
            Outcome outcome = Commands.run(home, environment, shell(command));
            assertThat(outcome.exitCode()).as(line + "\n" + outcome.output()).isZero();
        } else {
            throw new AssertionError("nobody has said how to run this line: say it in GuideWalk, or mark its block"
                    + " *(not run)*: " + line);
        }
    }

    /** By SIGTERM: a build in the background ignores the SIGINT of Ctrl-C, and so would its children. */
    void stopPrograms() throws InterruptedException {
        for (Process program : programs) {
            program.destroy();
            assertThat(program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(TERMINATED);
        }
        programs.clear();
    }

    @Override
    public void close() {
        programs.forEach(Process::destroyForcibly);
        Outcome stopped = Commands.run(home, environment, shell("scripts/stop_monitoring.sh --volumes"));
        assertThat(stopped.exitCode()).as(stopped.output()).isZero();
    }

    private String onFreePorts(String line) {
        return line.replaceFirst("\\s+#\\s.*", "")
                .replace("9090", Integer.toString(port))
                .replaceFirst("run_example\\.sh(?!.* --port )", "$0 --port " + port)
                // The tests cannot run themselves, and all of the benchmarks take an hour.
                .replaceFirst("^(scripts/(test|benchmark)\\.sh).*", "$1 --help");
    }

    private void startProgram(String command) {
        Path log = home.resolve("program.log");
        var builder = new ProcessBuilder(shell("exec " + command))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process program = builder.start();
            programs.add(program);
            String address = command.contains("--bind") ? bridge : "127.0.0.1";
            await(command)
                    .atMost(PATIENCE)
                    .failFast(() ->
                            assertThat(program.isAlive()).as(Docs.read(log)).isTrue())
                    .until(() -> listens(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean listens(String address) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Of this machine, as the bridge's is; the loopback's where it has no other. */
    private static String addressInANetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse("127.0.0.1");
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> shell(String command) {
        return OrdinaryUser.runs(
                Stream.of("bash", "-euo", "pipefail", "-c", command).toList());
    }
}
