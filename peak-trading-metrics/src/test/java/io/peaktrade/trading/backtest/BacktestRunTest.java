package io.peaktrade.trading.backtest;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.ManualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestRunTest {
    private static final String SUCCEEDED = """
            # HELP peak_backtest_last_success_timestamp_seconds When the strategy's last successful backtest ended, as a Unix time.
            # TYPE peak_backtest_last_success_timestamp_seconds gauge
            peak_backtest_last_success_timestamp_seconds{strategy="momentum",} 1.700000002E9
            # HELP peak_backtest_last_run_timestamp_seconds When the strategy's last backtest ended, successful or not, as a Unix time.
            # TYPE peak_backtest_last_run_timestamp_seconds gauge
            peak_backtest_last_run_timestamp_seconds{strategy="momentum",} 1.700000002E9
            # HELP peak_backtest_last_duration_seconds Duration of the strategy's last backtest, successful or not.
            # TYPE peak_backtest_last_duration_seconds gauge
            peak_backtest_last_duration_seconds{strategy="momentum",} 2.0
            """;

    private final ManualTime time = new ManualTime();

    @TempDir
    private Path directory;

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @Test
    void writesAFileThatTheNodeExporterMayRead() throws IOException {
        run("momentum").succeeded();
        Path file = directory.resolve("peak_backtest_momentum.prom");
        assertThat(Files.readString(file)).isEqualTo(SUCCEEDED);
        assertThat(Files.getPosixFilePermissions(file)).contains(PosixFilePermission.OTHERS_READ);
        assertThat(directory.toFile().list()).containsExactly("peak_backtest_momentum.prom");
    }

    @Test
    void keepsTheLastSuccessWhenTheNextBacktestFails() throws IOException {
        run("momentum").succeeded();
        run("momentum").failed();
        assertThat(Files.readString(directory.resolve("peak_backtest_momentum.prom")))
                .contains("peak_backtest_last_success_timestamp_seconds{strategy=\"momentum\",} 1.700000002E9\n")
                .contains("peak_backtest_last_run_timestamp_seconds{strategy=\"momentum\",} 1.700000004E9\n");
    }

    @Test
    void inventsNoSuccessBeforeTheFirst() throws IOException {
        run("momentum").failed();
        assertThat(Files.readString(directory.resolve("peak_backtest_momentum.prom")))
                .contains("peak_backtest_last_run_timestamp_seconds")
                .doesNotContain("peak_backtest_last_success_timestamp_seconds");
    }

    @Test
    void hasFailedWhenItIsClosedBeforeItSucceeded() {
        run("interrupted").close();
        var finished = run("finished");
        finished.succeeded();
        finished.close();
        assertThat(directory.resolve("peak_backtest_interrupted.prom"))
                .content()
                .doesNotContain("last_success");
        assertThat(directory.resolve("peak_backtest_finished.prom")).content().contains("last_success");
    }

    @Test
    void keepsEachStrategyInAFileOfItsOwnWhateverItsName() {
        run("../fx/mean reversion").succeeded();
        assertThat(directory.resolve("peak_backtest_..%2Ffx%2Fmean+reversion.prom"))
                .content()
                .contains("{strategy=\"../fx/mean reversion\",}");
    }

    @Test
    void endsThoughTheDirectoryIsNotThere() {
        BacktestRun.of("momentum", directory.resolve("missing"), time).succeeded();
        assertThat(directory.resolve("missing")).doesNotExist();
    }

    @Test
    void endsThoughThePushgatewayIsDown() {
        BacktestRun.of("momentum", URI.create("http://127.0.0.1:1"), time).succeeded();
    }

    @Test
    void endsTwoSecondsLaterWhenThePushgatewayHangs() throws IOException {
        try (var hanging = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + hanging.getLocalPort());
            long start = System.nanoTime();
            BacktestRun.of("momentum", address, time).succeeded();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertThat(millis).isBetween(1_900L, 10_000L);
        }
    }

    @Test
    void tellsOfABacktestWhoseThreadIsInterruptedAndLeavesItInterrupted() {
        var run = run("momentum");
        Thread.currentThread().interrupt();
        run.succeeded();
        assertThat(Thread.interrupted()).isTrue();
        await().untilAsserted(() ->
                assertThat(directory.resolve("peak_backtest_momentum.prom")).exists());
    }

    @Test
    void refusesWhatIsNoAddressOfAPushgateway() {
        assertThatThrownBy(() -> BacktestRun.of("momentum", URI.create("localhost:9092")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Pushgateway must be an http or https address, like http://localhost:9092, "
                        + "but is 'localhost:9092'");
    }

    @Test
    void refusesAStrategyWithoutAName() {
        assertThatThrownBy(() -> BacktestRun.of(" ", directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("strategy of a backtest must have a name, like momentum_strategy, but is ' '");
    }

    private BacktestRun run(String strategy) {
        var run = BacktestRun.of(strategy, directory, time);
        time.pass(ofSeconds(2));
        return run;
    }
}
