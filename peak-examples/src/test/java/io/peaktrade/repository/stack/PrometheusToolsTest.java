package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Commands.Outcome;
import io.peaktrade.repository.Repository;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrometheusToolsTest {
    private static final Path SHIPPED = Repository.file("infra/prometheus");

    private final StackTools tools = StackTools.locate();

    @ParameterizedTest
    @ValueSource(strings = {"native", "docker"})
    void promtoolAcceptsTheConfigurationBesideTheTargetsOf(String way, @TempDir Path directory) throws IOException {
        Repository.copy("infra/prometheus/prometheus.yml", directory, "prometheus.yml");
        Repository.copy("infra/prometheus/alerts", directory, "alerts");
        Repository.copy("infra/prometheus/targets/" + way, directory, "targets");

        Outcome check = tools.promtool(directory, "check", "config", "prometheus.yml");

        assertThat(check.output()).contains("1 rule files found").doesNotContain("WARNING", "FAILED");
        assertThat(check.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "docker"})
    void everyTargetIsLiveAsShipped(String way) throws IOException {
        var jobs = PrometheusTargets.everyJobWith("live");
        if (way.equals("docker")) {
            jobs.put("pushgateway", "live");
        }
        assertThat(PrometheusTargets.environments(SHIPPED.resolve("targets").resolve(way)))
                .isEqualTo(jobs);
    }

    @Test
    void promtoolAcceptsTheRules() {
        Outcome check = tools.promtool(SHIPPED, "check", "rules", "--lint-fatal", "alerts/peak_trade.yml");

        assertThat(check.output()).contains("SUCCESS");
        assertThat(check.exitCode()).isZero();
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.AlertRules#testFiles")
    void ruleTestsHold(Path file) {
        Outcome test = tools.promtool(SHIPPED, "test", "rules", file.toString());

        assertThat(test.output()).contains("SUCCESS").doesNotContain("FAILED");
        assertThat(test.exitCode()).isZero();
    }
}
