package io.peaktrade.repository.stack;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.repository.Repository;
import io.peaktrade.repository.stack.AlertRules.Alert;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlertRulesTest {
    private static final String RUNBOOKS = "https://github.com/peak-trade/monitoring/blob/main/";

    // About no series, so there is no subject to name and no value to tell.
    private static final Set<String> ABOUT_NO_SERIES = Set.of("Watchdog", "PeakTradeAbsent");

    @Test
    void keepsTheContractsNamesSeveritiesAndDurations() {
        assertThat(AlertRules.alerts().stream()
                        .filter(alert -> alert.group().equals("peak_trade_contract"))
                        .map(alert -> alert.name() + " " + alert.severity() + " " + alert.duration()))
                .containsExactly(
                        "CircuitBreakerOpen critical 1m",
                        "ServiceUnhealthy warning 2m",
                        "HighLatency warning 5m",
                        "LowCacheHitRate info 10m",
                        "HighMemoryUsage warning 5m");
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.AlertRules#alerts")
    void namesItsSubjectAndTheValue(Alert alert) {
        assertThat(alert.annotation("description")).isNotBlank();
        assertThat(alert.annotation("summary")).isNotBlank();
        if (!ABOUT_NO_SERIES.contains(alert.name())) {
            assertThat(alert.annotation("summary")).contains("$labels.", "$value");
        }
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.AlertRules#alerts")
    void hasASeverityThatTheRoutesKnow(Alert alert) {
        assertThat(alert.severity()).isIn("critical", "warning", "info", "none");
        assertThat(alert.severity().equals("none")).isEqualTo(alert.name().equals("Watchdog"));
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.AlertRules#alerts")
    void leadsToARunbookOfItsOwn(Alert alert) throws IOException {
        String runbook = "docs/runbooks/" + alert.name() + ".md";
        assertThat(alert.annotation("runbook_url")).isEqualTo(RUNBOOKS + runbook);
        assertThat(Files.readString(Repository.file(runbook))).startsWith("# " + alert.name() + "\n");
    }

    @Test
    void isWhatEachRunbookIsAbout() {
        Set<String> names = AlertRules.alerts().stream().map(Alert::name).collect(toSet());
        assertThat(Repository.list(Repository.file("docs/runbooks")))
                .allSatisfy(
                        runbook -> assertThat(runbook.getFileName().toString().replace(".md", ""))
                                .isIn(names));
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.AlertRules#alerts")
    void firesInOneRuleTestAndIsSilentInAnother(Alert alert) {
        assertThat(AlertRules.testedToFire()).contains(alert.name());
        if (!alert.name().equals("Watchdog")) {
            assertThat(AlertRules.testedToBeSilent()).contains(alert.name());
        }
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.AlertRules#alerts")
    void keepsTheEnvironmentWhenItAggregates(Alert alert) {
        assertThat(alert.expression().lines().filter(line -> line.contains("by (")))
                .allSatisfy(line -> assertThat(line).containsPattern("by \\(job, (instance, )?env"));
    }
}
