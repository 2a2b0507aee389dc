package io.peaktrade.repository.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.inject.Guice;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.exporter.ExporterModule;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.repository.StackProcess;
import io.peaktrade.repository.StackTools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Prometheus scrapes the same exporter in both formats. */
class BothFormatsTest {
    private static final String SERIES = "{__name__=~\"test_.*\", job=\"%s\"}";

    private final StackTools tools = StackTools.locate();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void prometheusStoresTheSameValuesFromTextAndFromOpenMetrics(@TempDir Path directory) throws Exception {
        var injector = Guice.createInjector(new CoreModule(), new ExporterModule(ExporterSettings.DEFAULT.withPort(0)));
        record(injector.getInstance(MetricsRecorder.class));
        try (var exporter = injector.getInstance(PrometheusExporter.class)) {
            exporter.start();
            HttpServer textOnly = forwardAskingForText(exporter.port());
            try (var prometheus =
                    scraping(directory, exporter.port(), textOnly.getAddress().getPort())) {
                var queries = new PrometheusQueries(prometheus.address());
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> queries.labels("up == 1", "job").size() == 2);
                Map<String, String> fromText = queries.values(SERIES.formatted("text"));
                assertThat(fromText).hasSize(13).isEqualTo(queries.values(SERIES.formatted("openmetrics")));
                assertThat(fromText.values()).contains("1250.5", "0.3", "3");
            } finally {
                textOnly.stop(0);
            }
        }
    }

    private static void record(MetricsRecorder recorder) {
        Label symbol = Label.open("symbol");
        recorder.counter(MetricFamily.counter("test_fills_total", "Fills.", symbol))
                .at("BTC\"USD\\\n\uD83D\uDE80")
                .inc(3);
        recorder.gauge(MetricFamily.gauge("test_pnl_usd", "P&L.", symbol))
                .at("ETH")
                .set(1250.5);
        recorder.gauge(MetricFamily.gauge("test_tiny", "Tiny.", symbol))
                .at("ETH")
                .set(-1.234567890123456e-9);
        recorder.histogram(MetricFamily.histogram(
                        "test_ack_seconds", "Acknowledgements.", Buckets.seconds(0.1, 1, 10), symbol))
                .at("BTC")
                .observe(0.3);
        recorder.histogram(MetricFamily.histogram("test_idle_seconds", "Idle.", Buckets.seconds(0.5)))
                .at();
    }

    private HttpServer forwardAskingForText(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> forward(exchange, port));
        server.start();
        return server;
    }

    private void forward(HttpExchange exchange, int port) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/metrics".formatted(port)))
                    .header("Accept", "text/plain;version=0.0.4")
                    .build();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            answer.headers().firstValue("Content-Type").orElseThrow());
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StackProcess scraping(Path directory, int openMetrics, int text) throws IOException {
        int port = StackProcess.freePort();
        Files.writeString(directory.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, scrape_timeout: 1s}
                scrape_configs:
                  - {job_name: openmetrics, static_configs: [{targets: ["127.0.0.1:%d"]}]}
                  - {job_name: text, static_configs: [{targets: ["127.0.0.1:%d"]}]}
                """.formatted(openMetrics, text));
        return StackProcess.start(
                "prometheus",
                directory,
                port,
                List.of(
                        tools.prometheus().toString(),
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=data",
                        "--web.listen-address=127.0.0.1:" + port));
    }
}
