package io.peaktrade.exporter;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.testing.ExpositionReader;
import io.peaktrade.testing.ScrapedMetrics;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An exporter on a free port, and a client of it. */
final class TestExporter implements AutoCloseable {
    static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";
    static final ExporterSettings ANY_PORT = ExporterSettings.DEFAULT.withPort(0);

    private final HttpClient client = HttpClient.newHttpClient();
    private final PrometheusExporter exporter;

    TestExporter(MetricsRecorder recorder) {
        this(new PrometheusExporter(recorder, ANY_PORT, HealthReport.Source.NONE, new CollectorRegistry()));
    }

    TestExporter(PrometheusExporter exporter) {
        this.exporter = exporter;
        exporter.start();
    }

    static MetricsRecorder recorder() {
        return new MetricsRecorder(new MetricRegistry());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(exporter.port(), path)))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    ScrapedMetrics text() throws IOException, InterruptedException {
        return ExpositionReader.text004(send(request("/metrics")).body());
    }

    ScrapedMetrics openMetrics() throws IOException, InterruptedException {
        return ExpositionReader.openMetrics(
                send(request("/metrics").header("Accept", OPEN_METRICS)).body());
    }

    int port() {
        return exporter.port();
    }

    @Override
    public void close() {
        exporter.close();
    }
}
