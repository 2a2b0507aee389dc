package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricType;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.data.DataMetricsModule;
import io.peaktrade.exporter.ExporterModule;
import io.peaktrade.repository.stack.AlertRules.Alert;
import io.peaktrade.repository.stack.Dashboards.Query;
import io.peaktrade.repository.stack.Dashboards.Variable;
import io.peaktrade.resilience.ResilienceModule;
import io.peaktrade.trading.TradingMetricsModule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dashboard or an alert that names a metric of ours which does not exist breaks the build. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueTest {
    private final Set<String> ours = Guice.createInjector(
                    new CoreModule(),
                    new ResilienceModule(),
                    new TradingMetricsModule(Set.of(), Set.of()),
                    new DataMetricsModule(Set.of(), Set.of()),
                    new ExporterModule())
            .getInstance(MetricsRecorder.class)
            .families()
            .stream()
            .flatMap(CatalogueTest::sampleNames)
            .collect(Collectors.toSet());

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#queries")
    void hasWhatEachPanelReads(Query query) {
        assertHas(PromQl.metrics(query.expression()));
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.Dashboards#queryVariables")
    void hasWhatEachVariableReads(Variable variable) {
        String series = variable.query().replaceFirst("label_values\\((.+), \\w+\\)", "$1");
        assertHas(PromQl.metrics(series));
    }

    @ParameterizedTest
    @MethodSource("io.peaktrade.repository.stack.AlertRules#alerts")
    void hasWhatEachAlertReads(Alert alert) {
        assertHas(PromQl.metrics(alert.expression()));
    }

    private void assertHas(Set<String> names) {
        assertThat(names)
                .filteredOn(name -> name.startsWith("peak_") && !name.contains(":"))
                .isSubsetOf(ours);
    }

    private static Stream<String> sampleNames(MetricFamily family) {
        return family.type() == MetricType.HISTOGRAM
                ? Stream.of("_bucket", "_sum", "_count").map(family.name()::concat)
                : Stream.of(family.name());
    }
}
