package io.peaktrade.examples;

import java.nio.file.Files;
import java.nio.file.Path;

/** The working copy that the tests run in: files that are shipped but are on no class path. */
final class Repository {
    private Repository() {}

    static Path file(String path) {
        return root().resolve(path);
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("infra/prometheus"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException(
                        "the tests must run inside the repository, like peak-examples, but run in "
                                + Path.of("").toAbsolutePath());
            }
        }
        return directory;
    }
}
