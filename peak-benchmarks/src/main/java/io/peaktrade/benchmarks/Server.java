package io.peaktrade.benchmarks;

import io.peaktrade.core.health.HealthReport;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.exporter.http.Compression;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;

/** A library's own server, as its users start it. */
record Server(int port, Closeable closing) implements AutoCloseable {
    static Server of(Library library) throws IOException {
        if (library instanceof PeakLibrary peak) {
            return peak(peak);
        }
        if (library instanceof PrometheusLibrary prometheus) {
            return prometheus(prometheus.registry());
        }
        return library instanceof OpenTelemetryLibrary opentelemetry
                ? prometheus(opentelemetry.registry())
                : simpleclient((SimpleclientLibrary) library);
    }

    /** Compresses for every client that asks, as the others do; by default ours would not on one machine. */
    private static Server peak(PeakLibrary library) {
        var exporter = new PrometheusExporter(
                library.recorder(),
                ExporterSettings.DEFAULT.withPort(0).withCompression(Compression.ALWAYS),
                HealthReport.Source.NONE,
                new CollectorRegistry());
        exporter.start();
        return new Server(exporter.port(), exporter::close);
    }

    /** OpenTelemetry's own server starts the same one, but does not reveal its port. */
    private static Server prometheus(PrometheusRegistry registry) throws IOException {
        var server = io.prometheus.metrics.exporter.httpserver.HTTPServer.builder()
                .inetAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .registry(registry)
                .buildAndStart();
        return new Server(server.getPort(), server::close);
    }

    private static Server simpleclient(SimpleclientLibrary library) throws IOException {
        HTTPServer server = new HTTPServer.Builder()
                .withInetAddress(InetAddress.getLoopbackAddress())
                .withPort(0)
                .withRegistry(library.registry())
                .build();
        return new Server(server.getPort(), server::close);
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }
}
