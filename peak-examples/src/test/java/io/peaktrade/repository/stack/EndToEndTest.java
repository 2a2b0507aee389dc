package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.examples.DaySettings;
import io.peaktrade.examples.Example;
import io.peaktrade.examples.market.CandleGenerator;
import io.peaktrade.examples.market.Speed;
import io.peaktrade.examples.venue.Faults;
import io.peaktrade.examples.venue.SimulatedVenue;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.repository.StackTools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path with real parts: the example, node exporter, Prometheus, Alertmanager; only Slack is ours. */
class EndToEndTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StackTools tools = StackTools.locate();
    private final List<String> posts = new ArrayList<>();

    @Test
    void anOutageOpensTheBreakerAndSlackHearsOfItOnceAndOfItsEndOnce(@TempDir Path directory) throws Exception {
        try (var slack = FakeSlack.start();
                var example = trading();
                var stack = LiveStack.start(
                        directory,
                        tools,
                        example.port(),
                        Map.of("slack_api_url", slack.webhook().toString()))) {
            seesEveryTargetAndEverySelector(stack.prometheus(), example);
            var venue = example.instance(SimulatedVenue.class);
            venue.switchOff();
            assertThat(post(slack, "FIRING")).contains(VenueClient.BREAKER);
            venue.switchOn();
            assertThat(post(slack, "RESOLVED")).contains(VenueClient.BREAKER);
            evaluatesMoreOften(stack.prometheus(), 5);
            while (slack.waiting() > 0) {
                posts.add(slack.takeMessage());
            }
            assertThat(posts)
                    .filteredOn(post -> post.contains("CircuitBreakerOpen"))
                    .hasSize(2);
        }
    }

    private static void seesEveryTargetAndEverySelector(PrometheusQueries queries, Example example) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(queries.labels("up == 1", "job"))
                        .containsExactlyInAnyOrder("peak-trade", "node-exporter", "prometheus", "alertmanager"));
        await().atMost(PATIENCE).until(() -> queries.knownAlertmanagers() == 1);
        Set<String> selectors = AlertRules.selectors();
        assertThat(selectors).hasSizeGreaterThan(20);
        var desk = new BusyDesk(example.instance(MetricsRecorder.class));
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(selectors).allMatch(queries::hasData, "matches a series"));
        } finally {
            desk.close();
        }
    }

    /** Time for one post too many to show. */
    private static void evaluatesMoreOften(PrometheusQueries queries, int times) {
        String iterations = "min(prometheus_rule_group_iterations_total)";
        double before = queries.value(iterations);
        await().atMost(PATIENCE).until(() -> queries.value(iterations) >= before + times);
    }

    /** The next post about the breaker that says so; what else is posted on the way is kept. */
    private String post(FakeSlack slack, String status) throws InterruptedException {
        while (true) {
            String post = slack.takeMessage();
            posts.add(post);
            if (post.contains("CircuitBreakerOpen") && post.contains(status)) {
                return post;
            }
        }
    }

    private static Example trading() {
        var example = new Example(
                CandleGenerator.day(1),
                new DaySettings(Speed.parse("60"), 1, Faults.NONE),
                ExporterSettings.DEFAULT.withPort(0));
        example.start();
        var day = new Thread(() -> play(example), "trading-day");
        day.setDaemon(true);
        day.start();
        return example;
    }

    private static void play(Example example) {
        try {
            example.play(() -> {});
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
