package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.health.HealthGroup;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.health.HealthResult;
import io.peaktrade.core.health.HealthStatus;
import io.peaktrade.core.time.TimeSource;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private HealthReport.Source source = HealthReport.Source.NONE;
    private final TestExporter exporter = new TestExporter(new PrometheusExporter(
            TestExporter.recorder(), TestExporter.ANY_PORT, () -> source.get(), new CollectorRegistry()));

    @AfterEach
    void stop() {
        exporter.close();
    }

    private void show(HealthReport report) {
        source = () -> report;
    }

    @Test
    void knowsExactPathsOnly() throws IOException, InterruptedException {
        assertThat(exporter.get("/metricsfoo").statusCode()).isEqualTo(404);
        assertThat(exporter.get("/metrics/").statusCode()).isEqualTo(404);
        assertThat(exporter.get("/metricsfoo").body()).isEqualTo("not found: metrics are on /metrics\n");
        assertThat(exporter.get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void takesGetAndHeadOnly() throws IOException, InterruptedException {
        var reply = exporter.send(exporter.request("/metrics").POST(BodyPublishers.ofString("x")));
        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void answersHeadWithTheHeadersOfGet() throws IOException, InterruptedException {
        var head = exporter.send(exporter.request("/metrics").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(exporter.get("/metrics").body().length());
    }

    @Test
    void saysThatItIsUp() throws IOException, InterruptedException {
        assertThat(exporter.get("/-/healthy").body()).isEqualTo("healthy\n");
        assertThat(exporter.get("/-/ready").body()).isEqualTo("ready\n");
    }

    @Test
    void namesWhatIsNotReady() throws IOException, InterruptedException {
        show(new HealthReport(Map.of(
                "kraken", status(false, true, HealthGroup.READINESS),
                "database", status(false, true, HealthGroup.READINESS),
                "news", status(false, false, HealthGroup.READINESS),
                "loop", status(false, true, HealthGroup.LIVENESS),
                "cache", status(true, true, HealthGroup.READINESS))));
        var reply = exporter.get("/-/ready");
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body()).isEqualTo("not ready: database, kraken\n");
        assertThat(exporter.get("/-/healthy").statusCode()).isEqualTo(200);
    }

    private static HealthStatus status(boolean healthy, boolean critical, HealthGroup group) {
        return new HealthStatus(
                healthy,
                HealthResult.healthy("m"),
                Optional.of(Duration.ofMillis(1500)),
                Optional.of(Duration.ofMillis(20)),
                critical,
                group);
    }

    @Test
    void showsAgeDurationAndWeightOfACheck() throws IOException, InterruptedException {
        show(new HealthReport(Map.of("loop", status(true, false, HealthGroup.LIVENESS))));
        assertThat(exporter.get("/health").body())
                .contains("{\"healthy\":true,\"critical\":false,\"group\":\"liveness\","
                        + "\"ageSeconds\":1.5,\"durationSeconds\":0.02,\"message\":\"m\"");
    }

    @Test
    void saysWhenThereAreNoHealthChecks() throws IOException, InterruptedException {
        var reply = exporter.get("/health");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"status\":\"unchecked\",\"message\":\"there are no health checks: hand the exporter a"
                        + " HealthReport.Source that has some\",\"checks\":{}}\n");
    }

    @Test
    void cutsAMessageThatIsAWholeDocument() throws IOException, InterruptedException {
        String document = "x".repeat(10_000_000);
        show(HealthReport.of(Map.of("venue", HealthResult.unhealthy(document).with("body", document))));
        assertThat(exporter.get("/health").body()).hasSizeLessThan(5_000);
        assertThat(exporter.get("/").body()).hasSizeLessThan(10_000);
    }

    @Test
    void answersSmallRequestsOfOneConnectionWithoutWaitingForItsAcknowledgements() throws IOException {
        try (var client = new RawClient(exporter.port())) {
            long start = TimeSource.system().nanos();
            for (int i = 0; i < 50; i++) {
                assertThat(client.get("/-/healthy", "localhost")).endsWith("healthy\n");
            }
            assertThat(Duration.ofNanos(TimeSource.system().nanos() - start)).isLessThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void showsTheHealthReportAsJson() throws IOException, InterruptedException {
        show(HealthReport.of(Map.of(
                "venue", HealthResult.healthy("a \"b\" \\\n\u0001\u2028<é").with("latency", 3))));
        var reply = exporter.get("/health");
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(reply.body())
                .isEqualTo(
                        "{\"status\":\"healthy\",\"checks\":{\"venue\":{\"healthy\":true,\"critical\":true,\"group\":\"readiness\","
                                + "\"message\":\"a \\\"b\\\" \\\\\\n\\u0001\u2028<é\",\"details\":{\"latency\":\"3\"}}}}\n");
    }

    @Test
    void answers503WhenACheckIsUnhealthy() throws IOException, InterruptedException {
        show(HealthReport.of(Map.of("a", HealthResult.healthy(""), "b", HealthResult.unhealthy("down"))));
        var reply = exporter.get("/health");
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body()).startsWith("{\"status\":\"unhealthy\",").contains("\"b\":{\"healthy\":false");
    }

    @Test
    void showsWhatACheckLeftOutAsTheWordNull() throws IOException, InterruptedException {
        String message = new IllegalStateException().getMessage();
        show(HealthReport.of(Map.of("venue", HealthResult.unhealthy(message).with("host", null))));
        var reply = exporter.get("/health");
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.body()).contains("\"message\":\"null\",\"details\":{\"host\":\"null\"}");
        assertThat(exporter.get("/").body()).contains("unhealthy</b> null");
    }

    @Test
    void showsAPageThatNeedsNothingElseToPeople() throws IOException, InterruptedException {
        show(HealthReport.of(Map.of("<b>", HealthResult.unhealthy("\"&"))));
        var reply = exporter.get("/");
        assertThat(reply.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(reply.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(reply.body())
                .contains("href=\"/metrics\"", "&lt;b&gt;", "&quot;&amp;", "unhealthy")
                .doesNotContain("http", "<script", "<b>\"");
    }

    @Test
    void forbidsToKeepWhatItSays() throws IOException, InterruptedException {
        for (String path : new String[] {"/", "/metrics", "/health", "/-/ready", "/nothing"}) {
            assertThat(exporter.get(path).headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void hidesWhatWentWrongFromTheClient() throws IOException, InterruptedException {
        source = () -> {
            throw new AssertionError("secret");
        };
        var reply = exporter.get("/health");
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).isEqualTo("failed: the program's log says why\n");
    }
}
