package io.peaktrade.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Commands.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who runs the scripts: where the tests run as root, who notices no missing right, a user without privileges. */
public final class OrdinaryUser {
    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private OrdinaryUser() {}

    /** The command as this user runs it. */
    public static List<String> runs(List<String> command) {
        if (!ROOT) {
            return command;
        }
        var all = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    public static void owns(Path directory) {
        if (ROOT) {
            must("chown", "-R", "65534:65534", directory.toString());
        }
    }

    /** What belongs to root's cache must be seen by nobody too; links cost no space. */
    public static Path reaches(StackTools tools, Path directory) {
        if (!ROOT) {
            return tools.directory();
        }
        Path copy = directory.resolve("tools");
        Outcome linked = Commands.run(
                directory, Map.of(), List.of("cp", "-al", tools.directory().toString(), copy.toString()));
        if (linked.exitCode() != 0) {
            must("rm", "-rf", copy.toString());
            must("cp", "-a", tools.directory().toString(), copy.toString());
        }
        return copy;
    }

    private static void must(String... command) {
        Outcome outcome = Commands.run(Path.of("/"), Map.of(), List.of(command));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    }
}
