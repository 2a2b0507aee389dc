package io.peaktrade.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.peaktrade.repository.Repository;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/metrics");

    private final ExecutorService terminal = Executors.newSingleThreadExecutor();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        terminal.shutdownNow();
    }

    @Test
    void saysOfADayWhatAnExactModelSays() throws Exception {
        Path day = SharedData.blotter("day1.csv");
        assertThat(exit(
                        day.toString(),
                        "--json",
                        "--instrument=ESZ6,multiplier=50",
                        "--capital=momentum_strategy=100000"))
                .isZero();
        assertThat(JSON.readTree(out.toString()))
                .isEqualTo(JSON.readTree(SharedData.blotter("day1.average.json").toFile()));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysOfTwoMergedDaysWhatAnExactModelSays() throws Exception {
        String first = SharedData.blotter("day1.csv").toString();
        String second = SharedData.blotter("day2.csv").toString();
        assertThat(exit(first, second, "--json", "--cost=fifo", "--instrument=ESZ6,multiplier=50"))
                .isZero();
        assertThat(JSON.readTree(out.toString()))
                .isEqualTo(JSON.readTree(SharedData.blotter("both.fifo.json").toFile()));
    }

    /** Small enough to be checked by hand, as docs/trading.md does. */
    @Test
    void saysOfTheShippedBlotterWhatOneCalculatesByHand() throws Exception {
        String blotter = Repository.file("infra/example/blotter.csv").toString();
        assertThat(exit(blotter, "--instrument=ESZ6,multiplier=50", "--capital=momentum_strategy=100000"))
                .isZero();
        assertThat(out.toString()).isEqualTo(golden("replay.txt"));
    }

    @Test
    void printsEmptyMapsForAHeaderAlone() throws Exception {
        assertThat(exit(write("header.csv", "time,event\n"), "--json")).isZero();
        assertThat(JSON.readTree(out.toString())).isEqualTo(JSON.readTree("""
                {"strategies": {}, "positions": {}, "orders": {}, "rejects": {}, "invalid": {}, "open_orders": 0,
                 "unpriced": 0}"""));
    }

    @Test
    void playsNothingWhenOneLineIsMalformed() throws Exception {
        String file =
                write("bad.csv", "time,event,symbol,price\n2025-09-01T00:00Z,mark,X,1\n2025-09-01T00:00Z,mark,X,a\n");
        Path history = folder.resolve("history.txt");
        assertThat(exit(file, "--json", "--openmetrics=" + history)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(file + ", line 3: price must be a number, like 0.5, but is 'a'\n");
        assertThat(out.toString()).isEmpty();
        assertThat(history).doesNotExist();
    }

    @Test
    void saysWhichSettingsTheBlotterDoesNotKnow() throws Exception {
        String file = write(
                "day.csv",
                "time,event,order_id,strategy,venue,symbol,side\n2025-09-01T00:00Z,submitted,1,carry,cme,ESZ6,buy\n");
        assertThat(exit(file, "--json", "--capital=cary=1000", "--instrument=ESZ5,multiplier=50"))
                .isZero();
        assertThat(err.toString()).isEqualTo("""
                capital of cary is not used: the blotter has no such strategy, but carry
                instrument ESZ5 is not used: the blotter has no such symbol, but ESZ6
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --cost=lifo          | Invalid value for option '--cost': expected one of [AVERAGE, FIFO] (case-insensitive) but was 'lifo'
            --capital=carry      | Value for option option '--capital' (STRATEGY=USD) should be in KEY=VALUE format but was carry
            --capital=carry=much | Invalid value for option '--capital' (STRATEGY=USD): value must be a decimal number, like 1.08, but is 'much'
            --capital=carry=0    | capital of carry must be above 0 USD, like 100000, but is '0'
            --rate=EUR=-1        | rate of EUR must be above 0 USD, like 1.08, but is '-1'
            --day=17:00          | Invalid value for option '--day': day must be a time with an offset, like 00:00Z or 17:00-06:00, but is '17:00'
            --instrument=ESZ6,50 | Invalid value for option '--instrument' (SYMBOL,KEY=VALUE...): instrument must be a symbol with its multiplier and quote, like ESZ6,multiplier=50,quote=USD, but is 'ESZ6,50'
            --port=70000         | exporter port must be 0 (any free one) to 65535, like 9090, but is '70000'
            """)
    void tellsWhatAnOptionMustBe(String option, String problem) {
        assertThat(exit("any.csv", option)).isEqualTo(2);
        assertThat(err.toString()).isEqualTo(problem + "\nTry 'peak-examples replay --help'.\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysThatTheHistoryCannotBeWritten() throws Exception {
        Path history = folder.resolve("missing/history.txt");
        assertThat(exit(write("header.csv", "time,event\n"), "--openmetrics=" + history))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("history cannot be written: java.nio.file.NoSuchFileException: " + history + "\n");
    }

    @Test
    void servesWhatItHasPlayedUntilItIsStopped() throws Exception {
        String file = write("marks.csv", """
                time,event,order_id,strategy,venue,symbol,side
                2025-09-01T00:00Z,submitted,1,carry,cme,ESZ6,buy
                2025-09-01T00:01Z,expired,1,,,,
                """);
        terminal.execute(() -> exit(file, "--serve", "--port=0"));
        await().atMost(Duration.ofMinutes(1)).until(() -> err.toString().contains("served until Ctrl-C"));
        Matcher port = PORT.matcher(err.toString());
        assertThat(port.find()).isTrue();
        ScrapedMetrics served = Scrape.of(Integer.parseInt(port.group(1)));
        assertThat(served.value("peak_orders_total", Map.of("status", "expired", "symbol", "ESZ6")))
                .isEqualTo(1);
    }

    @Test
    void showsItsOptions() throws Exception {
        assertThat(exit("--help")).isZero();
        assertThat(out.toString()).isEqualTo(golden("replay-help.txt"));
    }

    private int exit(String... args) {
        String[] all = Arrays.copyOf(new String[] {"replay"}, args.length + 1);
        System.arraycopy(args, 0, all, 1, args.length);
        return PeakExamples.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = requireNonNull(ReplayCommandTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
