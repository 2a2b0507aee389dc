package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.examples.DaySettings;
import io.peaktrade.examples.Example;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.repository.StackTools;
import io.peaktrade.repository.stack.Dashboards.Query;
import io.peaktrade.repository.stack.Dashboards.Variable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
    private Example example;
    private CompletableFuture<Void> day = CompletableFuture.completedFuture(null);
    private BusyDesk desk;
    private LiveStack stack;

    @BeforeAll
    void playADayBesideTheStack(@TempDir Path directory) throws IOException {
        var settings = new DaySettings(Speed.parse("300"), 1, Faults.CALM);
        example = new Example(CandleGenerator.day(1), settings, ExporterSettings.DEFAULT.withPort(0));
        example.start();
        day = CompletableFuture.runAsync(this::play);
        desk = new BusyDesk(example.instance(MetricsRecorder.class));
        stack = LiveStack.start(directory, tools, example.port(), Map.of());
    }

    @AfterAll
    void stop() {
        stack.close();
        desk.close();
        example.stop();
        day.join();
        example.close();
    }

    @Test
    void showsDataInEveryPanel() {
        List<Query> queries = Dashboards.queries();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(queries)
                        .allSatisfy(query -> assertThat(hasData(query)).isTrue()));
    }

    @Test
    void offersValuesForEveryVariable() {
        List<Variable> variables = Dashboards.queryVariables();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(variables)
                        .allSatisfy(variable -> assertThat(hasValues(variable)).isTrue()));
    }

    private boolean hasData(Query query) {
        return stack.prometheus()
                .result(chooseAllOfLive(query.expression()))
                .valueStream()
                .anyMatch(series -> !series.at("/value/1").asText("NaN").equals("NaN"));
    }

    private boolean hasValues(Variable variable) {
        String series = variable.query().replaceFirst("label_values\\((.+), \\w+\\)", "$1");
        return !stack.prometheus()
                .labelValues(variable.name(), chooseAllOfLive(series))
                .isEmpty();
    }

    // What Grafana does with this choice; its rate interval is four scrapes.
    private static String chooseAllOfLive(String expression) {
        return expression
                .replace("$__rate_interval", "10s")
                .replace("$env", "live")
                .replace("$job", ".+")
                .replace("$instance", ".+");
    }

    private void play() {
        try {
            example.play(() -> {});
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
