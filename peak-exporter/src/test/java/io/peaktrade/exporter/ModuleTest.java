package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleTest {
    private final ExporterModule module = new ExporterModule(TestExporter.ANY_PORT);
    private final Injector injector =
            Guice.createInjector(new CoreModule(), module, new ExporterModule(module.settings()));

    @Test
    void servesWhatIsRecordedAndTheMetricsOfTheJvm() throws IOException, InterruptedException {
        var exporter = injector.getInstance(PrometheusExporter.class);
        assertThat(exporter).isSameAs(injector.getInstance(PrometheusExporter.class));
        try (var running = new TestExporter(exporter)) {
            for (ScrapedMetrics scrape : new ScrapedMetrics[] {running.text(), running.openMetrics()}) {
                assertThat(scrape.family("peak_build_info").samples()).hasSize(1);
                assertThat(scrape.value("jvm_threads_current")).isPositive();
                assertThat(scrape.value("process_cpu_seconds_total")).isPositive();
                assertThat(scrape.value("process_start_time_seconds")).isPositive();
                assertThat(scrape.sum("peak_exporter_scrape_errors_total", Map.of()))
                        .isZero();
            }
        }
    }

    @Test
    void putsItsFamiliesIntoTheCatalogue() {
        assertThat(injector.getInstance(MetricsRecorder.class).families()).containsAll(ExporterFamilies.ALL);
    }
}
