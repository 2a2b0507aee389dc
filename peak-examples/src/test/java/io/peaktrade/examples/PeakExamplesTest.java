package io.peaktrade.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakExamplesTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void showsItsCommands() throws Exception {
        assertThat(exit("--help")).isZero();
        assertThat(out.toString()).isEqualTo(golden("help.txt"));
    }

    @Test
    void showsTheOptionsOfRun() throws Exception {
        assertThat(exit("run", "--help")).isZero();
        assertThat(out.toString()).isEqualTo(golden("run-help.txt"));
    }

    @Test
    void showsItsVersion() {
        assertThat(exit("--version")).isZero();
        assertThat(out.toString()).startsWith("peak-examples ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --speed=0      | Invalid value for option '--speed': speed must be a number above 0 and up to 100000, like 60, or max, but is '0'
            --duration=5   | Invalid value for option '--duration': duration must be a time up to a year, like 90s, 5m or 1h30m, but is '5'
            --faults=rain  | Invalid value for option '--faults': expected one of [NONE, CALM, STORM] (case-insensitive) but was 'rain'
            --seed=x       | Invalid value for option '--seed': 'x' is not a long
            --port=70000   | exporter port must be 0 (any free one) to 65535, like 9090, but is '70000'
            """)
    void tellsWhatAnOptionMustBe(String option, String problem) {
        assertThat(exit("run", option)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(problem + "\nTry 'peak-examples run --help'.\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void tellsWhatThePortOfTheQuickstartMustBe() {
        assertThat(exit("quickstart", "--port=70000")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("""
                exporter port must be 0 (any free one) to 65535, like 9090, but is '70000'
                Try 'peak-examples quickstart --help'.
                """);
    }

    @Test
    void playsNothingWhenOneFileIsMalformed() throws Exception {
        Path good = write("20170904_ethusd_minute_trade.csv", "0,300,300,300,300,1\n");
        Path bad = write("20170904_btcusd_minute_trade.csv", "0,1,1,1,1,1\n60000,1,1,1,x,1\n");
        assertThat(exit("run", "--port=0", "--data=" + good, "--data=" + bad)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(bad + ", line 2: close must be a price in USD above 0, like 4626.05, but is 'x'\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(exit("run", "--port=" + taken.getLocalPort())).isEqualTo(1);
            assertThat(err.toString()).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void saysWhatItServesPlaysTheDayAndEndsAfterTheDuration() throws Exception {
        Path file = write("20170904_btcusd_minute_trade.csv", "0,4626,4626,4626,4626,5\n60000,4626,4627,4626,4627,5\n");
        assertThat(exit("run", "--port=0", "--speed=max", "--duration=2s", "--data=" + file))
                .isZero();
        assertThat(out.toString())
                .containsPattern("metrics  http://127.0.0.1:[1-9][0-9]*/metrics")
                .contains("  plays    2 candles of BTC/USD from 2017-09-04T00:00:00Z")
                .contains("Summary at 2017-09-04T00:02:00Z market time, after 2 candles")
                .endsWith("Stopped.\n");
        assertThat(err.toString()).isEmpty();
    }

    private int exit(String... args) {
        return PeakExamples.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = requireNonNull(PeakExamplesTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
