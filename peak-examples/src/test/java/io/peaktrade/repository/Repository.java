package io.peaktrade.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The working copy that the tests run in: files that are shipped but are on no class path. */
public final class Repository {
    private Repository() {}

    public static Path file(String path) {
        return root().resolve(path);
    }

    /** Copies a shipped file, or a directory of files, into the directory under the given name. */
    public static void copy(String path, Path directory, String name) throws IOException {
        Path source = file(path);
        Path target = directory.resolve(name);
        Files.copy(source, target);
        if (Files.isDirectory(source)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(source)) {
                for (Path file : files) {
                    Files.copy(file, target.resolve(source.relativize(file)));
                }
            }
        }
    }

    /** What is in a directory, in the order of the names. */
    public static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directories of the Maven modules. */
    public static List<Path> modules() {
        return list(root()).stream()
                .filter(directory -> Files.exists(directory.resolve("pom.xml")))
                .toList();
    }

    /** All Java files of all modules. */
    public static Stream<Path> sources() {
        return modules().stream().flatMap(module -> sources(module.resolve("src")));
    }

    private static Stream<Path> sources(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
