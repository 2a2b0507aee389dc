package io.peaktrade.exporter;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.exporter.exposition.Exposition;
import io.peaktrade.exporter.exposition.bridge.DropwizardSection;
import io.peaktrade.exporter.exposition.bridge.NameRules;
import io.peaktrade.exporter.exposition.bridge.SimpleclientSection;
import io.peaktrade.exporter.http.MetricsServer;
import io.peaktrade.exporter.http.ServerSettings;
import io.prometheus.client.CollectorRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves the recorder's metrics, everything else in its Dropwizard registry and a simpleclient registry to Prometheus,
 * over HTTP. {@link #start} and {@link #stop} may be called again and in any order; all threads are daemons.
 */
public final class PrometheusExporter implements AutoCloseable {
    private final MetricsRecorder recorder;
    private final ServerSettings settings;
    private final HealthReport.Source health;
    private final CollectorRegistry others;
    private final NameRules rules;
    private @Nullable Exposition exposition;
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
        this.recorder = recorder;
        this.settings = settings.server();
        this.health = health;
        this.others = others;
        rules = new NameRules(settings.mapping());
        recorder.counter(ExporterFamilies.SCRAPE_ERRORS);
    }

    /** A new registry with the {@code jvm_} and {@code process_} metrics of simpleclient_hotspot. */
    public static CollectorRegistry jvmMetrics() {
        return JvmCollectors.registry();
    }

    /**
     * Serves until {@link #stop}.
     *
     * @throws IllegalStateException when the address cannot be had; the message says what to do
     */
    public synchronized void start() {
        if (server == null) {
            var opened = new Exposition(
                    recorder,
                    List.of(new DropwizardSection(recorder, rules), new SimpleclientSection(recorder, others)));
            try {
                server = MetricsServer.start(settings, opened, health);
                exposition = opened;
            } finally {
                if (server == null) {
                    opened.close();
                }
            }
        }
    }

    /** The port that the server listens on, also if the settings say 0. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("exporter has no port yet: start it first");
        }
        return server.port();
    }

    /** Waits up to five seconds for requests that are being answered, then leaves no thread, socket or listener. */
    public synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
        if (exposition != null) {
            exposition.close();
            exposition = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
