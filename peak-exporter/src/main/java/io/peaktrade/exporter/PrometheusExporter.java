package io.peaktrade.exporter;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.exporter.exposition.Exposition;
import io.peaktrade.exporter.exposition.bridge.DropwizardSection;
import io.peaktrade.exporter.exposition.bridge.SimpleclientSection;
import io.peaktrade.exporter.http.MetricsServer;
import io.peaktrade.exporter.http.ServerSettings;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.hotspot.DefaultExports;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves the recorder's metrics, everything else in its Dropwizard registry and a simpleclient registry to Prometheus,
 * over HTTP. {@link #start} and {@link #stop} may be called again and in any order; all threads are daemons.
 */
public final class PrometheusExporter implements AutoCloseable {
    private final ServerSettings settings;
    private final HealthReport.Source health;
    private final Exposition exposition;
    private @Nullable MetricsServer server;

    /** With the default settings, the metrics of the JVM and no health checks. */
    public PrometheusExporter(MetricsRecorder recorder) {
        this(recorder, ExporterSettings.DEFAULT, HealthReport.Source.NONE, jvmMetrics());
    }

    /**
     * Does not serve yet.
     *
     * @param others simpleclient metrics to serve too, like {@link #jvmMetrics}
     */
    public PrometheusExporter(
            MetricsRecorder recorder, ExporterSettings settings, HealthReport.Source health, CollectorRegistry others) {
        this.settings = settings.server();
        this.health = health;
        exposition = new Exposition(
                recorder,
                List.of(
                        new DropwizardSection(recorder, settings.mapping()),
                        new SimpleclientSection(recorder, others)));
    }

    /** A new registry with the {@code jvm_} and {@code process_} metrics of simpleclient_hotspot. */
    public static CollectorRegistry jvmMetrics() {
        var registry = new CollectorRegistry();
        DefaultExports.register(registry);
        return registry;
    }

    /**
     * Serves until {@link #stop}.
     *
     * @throws IllegalStateException when the address cannot be had; the message says what to do
     */
    public synchronized void start() {
        if (server == null) {
            server = MetricsServer.start(settings, exposition, health);
        }
    }

    /** The port that the server listens on, also if the settings say 0. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("exporter has no port yet: start it first");
        }
        return server.port();
    }

    /** Waits up to five seconds for requests that are being answered. */
    public synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
