package io.peaktrade.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reader against the OpenMetrics project's own cases, which lie beside the repository, not in it. */
class OpenMetricsConformanceTest {
    private static final Path CASES = Path.of(System.getProperty("basedir", ""), "../../shared/data/openmetrics");
    private static final Pattern SHOULD_PARSE = Pattern.compile("\"shouldParse\"\\s*:\\s*true");

    @TestFactory
    Stream<DynamicTest> agreesWithEveryCase() throws IOException {
        if (!Files.isDirectory(CASES)) {
            return Stream.of(DynamicTest.dynamicTest("cases are missing", OpenMetricsConformanceTest::absent));
        }
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(cases).hasSize(211);
            return cases.stream().map(folder -> DynamicTest.dynamicTest(name(folder), () -> agrees(folder)));
        }
    }

    private static void absent() {
        String message = "OpenMetrics cases are missing: put them into " + CASES.normalize();
        if ("true".equals(System.getenv("CI"))) {
            fail(message);
        }
        // Surefire's console counts an aborted test and keeps the reason to itself.
        System.err.println("SKIPPED: " + message);
        abort(message);
    }

    private static void agrees(Path folder) throws IOException {
        byte[] metrics = Files.readAllBytes(folder.resolve("metrics"));
        String expectation = Files.readString(folder.resolve("test.json"));
        if (SHOULD_PARSE.matcher(expectation).find()) {
            assertThat(ExpositionReader.openMetrics(metrics)).isNotNull();
        } else {
            assertThatExceptionOfType(ExpositionSyntaxException.class)
                    .isThrownBy(() -> ExpositionReader.openMetrics(metrics))
                    .withMessageMatching("(?s)line \\d+ must .+, but is '.*'");
        }
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }
}
