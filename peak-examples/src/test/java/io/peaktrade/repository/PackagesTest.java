package io.peaktrade.repository;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;

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

    /** A package of two modules, like that of a benchmark that looks inside a library, is described once. */
    @ParameterizedTest
    @MethodSource("ofPrograms")
    void saysInProseWhatItIsFor(Path name) {
        List<Path> descriptions = trees("src/main/java")
                .map(tree -> tree.resolve(name).resolve("package-info.java"))
                .filter(Files::exists)
                .toList();
        assertThat(descriptions)
                .singleElement(as(PATH))
                .content()
                .matches("(?s)/\\*\\*.*\\w.*\\*/\n@NullMarked\npackage .*");
    }

    @ParameterizedTest
    @MethodSource("ofProgramsAndTests")
    void isSmallEnoughToBeRead(Path directory) {
        assertThat(sources(directory)).hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    static List<Path> ofPrograms() {
        return trees("src/main/java")
                .flatMap(tree -> packages(tree).map(tree::relativize))
                .distinct()
                .toList();
    }

    static List<Path> ofProgramsAndTests() {
        return Stream.concat(trees("src/main/java"), trees("src/test/java"))
                .flatMap(PackagesTest::packages)
                .toList();
    }

    private static Stream<Path> trees(String path) {
        return Repository.modules().stream().map(module -> module.resolve(path)).filter(Files::isDirectory);
    }

    private static Stream<Path> packages(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files
                    .filter(Files::isDirectory)
                    .filter(directory -> !sources(directory).isEmpty())
                    .toList()
                    .stream();
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
