package io.peaktrade.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellScriptsTest {
    @Test
    void shellcheckHasNothingToSay() {
        var files = Stream.of("scripts", "scripts/lib", "infra/bin", ".ci")
                .flatMap(directory -> Repository.list(Repository.file(directory)).stream())
                .filter(Files::isRegularFile)
                .map(Path::toString);
        var check = StackTools.locate().shellcheck(Repository.file("."), files.toArray(String[]::new));
        assertThat(check.output()).isEmpty();
        assertThat(check.exitCode()).isZero();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void saysHowItIsUsed(Path script) {
        var help = Commands.run(Path.of("/"), Map.of(), List.of(script.toString(), "--help"));
        assertThat(help.output()).contains("scripts/" + script.getFileName());
        assertThat(help.exitCode()).isZero();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void stopsAtTheFirstError(Path script) {
        assertThat(read(script)).contains("\nset -euo pipefail\n");
    }

    static List<Path> scripts() {
        return Repository.list(Repository.file("scripts")).stream()
                .filter(Files::isRegularFile)
                .filter(script -> read(script).contains("usage:"))
                .toList();
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
