package io.peaktrade.trading.risk;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.order.NewOrder;
import io.peaktrade.trading.state.StateFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillSwitchRestartTest {
    private final ManualTime time = new ManualTime();

    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());

    @BeforeEach
    void chooseAFile() {
        file = directory.resolve("trading.state");
    }

    @Test
    void staysEngagedOverARestartAndKeepsTheLastDrill() {
        try (var state = new StateFile(file)) {
            KillSwitch kill = restart(state);
            kill.drilled("momentum");
            assertThat(kill.engage("momentum", KillReason.OPERATOR)).isTrue();
        }
        try (var state = new StateFile(file)) {
            assertThat(restart(state).isEngaged("momentum")).isTrue();
            assertThat(recorder).gauge("peak_kill_switch_engaged", "momentum").hasValue(1);
            assertThat(recorder)
                    .gauge("peak_kill_switch_open_orders", "momentum")
                    .hasValue(0);
            assertThat(recorder)
                    .gauge("peak_kill_switch_last_drill_timestamp_seconds", "momentum")
                    .hasValue(1_700_000_000);
        }
    }

    @Test
    void countsAfterARestartNeitherAnActivationNorATimeThatNobodyMeasured() {
        try (var state = new StateFile(file)) {
            restart(state).engage("all", KillReason.OPERATOR);
        }
        try (var state = new StateFile(file)) {
            KillSwitch kill = restart(state);
            kill.opened("momentum", NewOrder.Purpose.TRADE);
            kill.ended("momentum");
            assertThat(recorder)
                    .counter("peak_kill_switch_activations_total", "all", "operator")
                    .hasCount(0);
            assertThat(recorder)
                    .counter("peak_kill_switch_bypassed_orders_total", "all")
                    .hasCount(1);
            assertThat(recorder)
                    .histogram("peak_kill_switch_orders_cleared_duration_seconds", "all")
                    .hasCount(0);
        }
    }

    @Test
    void staysReleasedOverARestart() {
        try (var state = new StateFile(file)) {
            KillSwitch kill = restart(state);
            kill.engage("momentum", KillReason.OPERATOR);
            assertThat(kill.release("momentum")).isTrue();
        }
        try (var state = new StateFile(file)) {
            assertThat(restart(state).isEngaged("momentum")).isFalse();
        }
    }

    @Test
    void restoresAndShowsAScopeThatIsNoLongerDeclared() {
        try (var state = new StateFile(file)) {
            restart(state).engage("mean_reversion", KillReason.OPERATOR);
        }
        try (var state = new StateFile(file)) {
            assertThat(restart(state).isEngaged("mean_reversion")).isTrue();
            assertThat(recorder)
                    .gauge("peak_kill_switch_engaged", "mean_reversion")
                    .hasValue(1);
        }
    }

    @RepeatedTest(5)
    void staysEngagedWhenTheProcessIsKilledOnceEngageHasReturned() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.lines().filter("engaged"::equals).findFirst()).isPresent();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        try (var state = new StateFile(file)) {
            assertThat(restart(state).isEngaged("momentum")).isTrue();
        }
    }

    @Test
    void saysThatARestartWouldReleaseItWhenTheDiskFails() throws IOException {
        try (var state = new StateFile(file)) {
            KillSwitch kill = restart(state);
            kill.engage("all", KillReason.OPERATOR);
            Files.createDirectory(directory.resolve("trading.state.new"));
            assertThat(kill.engage("momentum", KillReason.OPERATOR)).isFalse();
            assertThat(kill.isEngaged("momentum")).isTrue();
            assertThat(kill.release("all")).isFalse();
            assertThat(kill.isEngaged("of nobody's")).isTrue();
            Files.delete(directory.resolve("trading.state.new"));
            assertThat(kill.release("all")).isTrue();
        }
    }

    @Test
    void refusesADamagedFileAndLeavesItAsItIs() throws IOException {
        try (var state = new StateFile(file)) {
            restart(state).engage("all", KillReason.OPERATOR);
        }
        String damaged = Files.readString(file).replace("true", "fals");
        Files.writeString(file, damaged);
        assertThatThrownBy(() -> new StateFile(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("state file %s is damaged, its checksum differs: restore it from a backup, ".formatted(file)
                        + "or move it away to begin anew");
        assertThat(file).hasContent(damaged.stripTrailing());
    }

    private KillSwitch restart(StateFile state) {
        recorder = new MetricsRecorder(new MetricRegistry());
        return new KillSwitch(recorder, time, state, "all", "momentum");
    }
}
