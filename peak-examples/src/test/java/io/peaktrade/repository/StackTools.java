package io.peaktrade.repository;

import io.peaktrade.repository.Commands.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The stack's binaries, as scripts/fetch_tools.sh unpacks them or PEAK_TOOLS names them. Where they cannot be had, the
 * test that asks for them is skipped and says why; with CI=true it fails.
 */
public record StackTools(Path directory) {
    public static StackTools locate() {
        String given = System.getenv("PEAK_TOOLS");
        return given == null ? fetch() : new StackTools(existing(Path.of(given)));
    }

    public Path prometheus() {
        return directory.resolve("usr/bin/prometheus");
    }

    public String promtool() {
        return directory.resolve("usr/bin/promtool").toString();
    }

    public Path nodeExporter() {
        return directory.resolve("usr/bin/prometheus-node-exporter");
    }

    public Path pushgateway() {
        return directory.resolve("usr/bin/prometheus-pushgateway");
    }

    /** Needs the tools' directory as its first argument, before Alertmanager's own. */
    public Path alertmanager() {
        return Repository.file("infra/bin/alertmanager.sh");
    }

    public Outcome promtool(Path workingDirectory, String... arguments) {
        return run("promtool", workingDirectory, arguments);
    }

    /** What promtool has to say about an exposition, which it reads from its input only. */
    public Outcome checkMetrics(Path exposition) {
        String command = "exec \"$0\" check metrics <\"$1\"";
        return Commands.run(directory, Map.of(), List.of("sh", "-c", command, promtool(), exposition.toString()));
    }

    public Outcome amtool(Path workingDirectory, String... arguments) {
        return run("amtool", workingDirectory, arguments);
    }

    /** Docker Compose v1: checks compose files without an engine. */
    public Outcome compose(Path workingDirectory, String... arguments) {
        var command = Stream.of(Repository.file("infra/bin/docker_compose_v1.sh"), directory);
        return Commands.run(
                workingDirectory,
                Map.of(),
                Stream.concat(command.map(Path::toString), Arrays.stream(arguments))
                        .toList());
    }

    public Outcome shellcheck(Path workingDirectory, String... arguments) {
        return run("shellcheck", workingDirectory, arguments);
    }

    private Outcome run(String tool, Path workingDirectory, String... arguments) {
        String binary = directory.resolve("usr/bin").resolve(tool).toString();
        List<String> command =
                Stream.concat(Stream.of(binary), Arrays.stream(arguments)).toList();
        return Commands.run(workingDirectory, Map.of(), command);
    }

    private static StackTools fetch() {
        Path script = Repository.file("scripts/fetch_tools.sh");
        var command = List.of(
                script.toString(),
                "prometheus",
                "prometheus-alertmanager",
                "prometheus-node-exporter",
                "prometheus-pushgateway",
                "docker-compose",
                "shellcheck");
        Outcome fetched = Commands.run(Repository.file("scripts"), Map.of(), command);
        if (fetched.exitCode() == 0) {
            return new StackTools(Path.of(lastLine(fetched.output())));
        }
        return unavailable(fetched.output());
    }

    // The lines before it are the script's progress.
    private static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }

    private static Path existing(Path directory) {
        if (!Files.isExecutable(directory.resolve("usr/bin/shellcheck"))) {
            throw new IllegalStateException(
                    "PEAK_TOOLS must be a directory that scripts/fetch_tools.sh made, but is '%s'"
                            .formatted(directory));
        }
        return directory.toAbsolutePath();
    }

    private static StackTools unavailable(String reason) {
        String message = "the stack's binaries cannot be had, so this test cannot run: " + reason;
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        return Assumptions.abort(message);
    }
}
