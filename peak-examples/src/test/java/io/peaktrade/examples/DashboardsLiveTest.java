package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.examples.Dashboards.Query;
import io.peaktrade.examples.Dashboards.Variable;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.exporter.ExporterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every panel and every variable has data from the running example and the machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardsLiveTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final StackTools tools = StackTools.locate();
    private final List<AutoCloseable> running = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private PrometheusQueries prometheus;

    @BeforeAll
    void playADayBesideTheStack(@TempDir Path directory) throws IOException {
        var settings = new DaySettings(Speed.parse("300"), 1, Faults.CALM);
        var example = keep(new Example(CandleGenerator.day(1), settings, ExporterSettings.DEFAULT.withPort(0)));
        example.start();
        CompletableFuture<Void> day = CompletableFuture.runAsync(() -> play(example));
        running.add(day::join);
        running.add(example::stop);
        var alertmanager =
                keep(AlertmanagerFiles.write(Files.createDirectory(directory.resolve("alertmanager")), Map.of())
                        .start(tools));
        var nodeExporter = keep(startNodeExporter(directory));
        var ports = Map.of(
                "peak-trade", example.port(),
                "node-exporter", nodeExporter.address().getPort(),
                "alertmanager", alertmanager.address().getPort());
        var files = PrometheusFiles.write(Files.createDirectory(directory.resolve("prometheus")));
        prometheus = new PrometheusQueries(
                keep(files.withShortDurations().start(tools, ports)).address());
    }

    @AfterAll
    void stop() throws Exception {
        Collections.reverse(running);
        for (AutoCloseable started : running) {
            started.close();
        }
    }

    @Test
    void showsDataInEveryPanel() {
        List<Query> queries = Dashboards.queries();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(queries)
                        .allSatisfy(query -> assertThat(prometheus.hasNumbers(chooseAll(query.expression())))
                                .isTrue()));
    }

    @Test
    void offersValuesForEveryVariable() {
        List<Variable> variables = Dashboards.queryVariables();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(variables)
                        .allSatisfy(variable -> assertThat(hasValues(variable)).isTrue()));
    }

    private boolean hasValues(Variable variable) {
        String selector = variable.query().replaceFirst("label_values\\((.+), \\w+\\)", "$1");
        return !prometheus.labelValues(chooseAll(selector), variable.name()).isEmpty();
    }

    private StackProcess startNodeExporter(Path directory) {
        int port = StackProcess.freePort();
        return StackProcess.start(
                "node-exporter",
                directory,
                port,
                "/",
                List.of(tools.nodeExporter().toString(), "--web.listen-address=127.0.0.1:" + port));
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.add(started);
        return started;
    }

    // What Grafana does with the default choice; its rate interval is four scrapes.
    private static String chooseAll(String expression) {
        return expression
                .replace("$__rate_interval", "10s")
                .replace("$env", ".*")
                .replace("$job", ".+")
                .replace("$instance", ".+");
    }

    private static void play(Example example) {
        try {
            example.play(() -> {});
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
