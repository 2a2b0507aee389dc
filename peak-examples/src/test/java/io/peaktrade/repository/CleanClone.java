package io.peaktrade.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Commands.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** What somebody has who clones the repository, with what is changed in the working copy, in a path with a space. */
public final class CleanClone {
    private CleanClone() {}

    /** With the example's jar of this build, so that the clone need not build it. */
    public static Path make(Path directory) throws IOException {
        Path home = directory.resolve("a clone");
        Path source = Repository.file("").toAbsolutePath().normalize();
        requireRepository(source);
        git(directory, "clone", "--quiet", source.toString(), home.toString());
        for (String changed : git(source, "diff", "--name-only", "--diff-filter=d", "HEAD")) {
            Files.createDirectories(home.resolve(changed).getParent());
            Files.copy(source.resolve(changed), home.resolve(changed), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String deleted : git(source, "diff", "--name-only", "--diff-filter=D", "HEAD")) {
            Files.delete(home.resolve(deleted));
        }
        Path jar = Path.of("peak-examples/target/peak-examples.jar");
        Files.createDirectories(home.resolve(jar).getParent());
        Files.copy(source.resolve(jar), home.resolve(jar));
        return home;
    }

    private static void requireRepository(Path source) {
        if (!Files.exists(source.resolve(".git")) && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort("this is no working copy of git, so there is nothing to clone");
        }
    }

    private static List<String> git(Path directory, String... arguments) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Outcome outcome = Commands.run(directory, Map.of(), command);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return outcome.output().lines().toList();
    }
}
