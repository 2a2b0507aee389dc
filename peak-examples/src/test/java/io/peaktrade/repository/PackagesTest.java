package io.peaktrade.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources of all modules, package by package. */
class PackagesTest {
    private static final int MOST_FILES = 45;

    @ParameterizedTest
    @MethodSource("ofPrograms")
    void saysInProseWhatItIsFor(Path directory) throws IOException {
        assertThat(Files.readString(directory.resolve("package-info.java")))
                .matches("(?s)/\\*\\*.*\\w.*\\*/\n@NullMarked\npackage .*");
    }

    @ParameterizedTest
    @MethodSource("ofProgramsAndTests")
    void isSmallEnoughToBeRead(Path directory) {
        assertThat(sources(directory)).hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    static List<Path> ofPrograms() {
        return packages("src/main/java");
    }

    static List<Path> ofProgramsAndTests() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(tree -> packages(tree).stream())
                .toList();
    }

    private static List<Path> packages(String tree) {
        return Repository.modules().stream()
                .map(module -> module.resolve(tree))
                .filter(Files::isDirectory)
                .flatMap(PackagesTest::below)
                .filter(directory -> !sources(directory).isEmpty())
                .toList();
    }

    private static Stream<Path> below(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path directory) {
        return Repository.list(directory).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }
}
