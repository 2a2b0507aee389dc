package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressTest {
    private static final String SETTINGS =
            "-m quick -sc false -f 1 -fsm 1 -iters 2 -time 150 -strideSize 32 -strideCount 10 -jvmArgs -Xmx256m -r .";

    @TempDir
    Path folder;

    /** A short version of scripts/stress.sh. */
    @Test
    void noRaceIsFoundInTheTableTheHistogramAndTheBreaker() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = start(output);
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            // Children first: once their parent is dead they are no longer its descendants.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(Files.readString(output))
                .contains("Failed tests: No matches.", "Error tests: No matches.", "6 matching test results");
    }

    private Process start(Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main"));
        command.addAll(List.of(SETTINGS.split(" ")));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
