package io.peaktrade.exporter;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.hotspot.DefaultExports;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the recorder's metrics, everything else in its Dropwizard registry and a simpleclient registry to Prometheus,
 * over HTTP. {@link #start} and {@link #stop} may be called again and in any order; all threads are daemons.
 */
public final class PrometheusExporter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PrometheusExporter.class);
    private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** Each may hold a copy of the whole exposition; two Prometheus servers need two. */
    private static final int MOST_SCRAPES = 32;

    private final ListenAddress address;
    private final MetricsRecorder recorder;
    private final HealthReport.Source health;
    private final Compression compression;
    private final ExpositionWriter writer;
    private @Nullable MetricsServer server;
    private Gate gate = new Gate();

    /** With the default settings, the metrics of the JVM and no health checks. */
    public PrometheusExporter(MetricsRecorder recorder) {
        this(recorder, ExporterSettings.DEFAULT, HealthReport.Source.NONE, jvmMetrics());
    }

    /**
     * Serves nothing yet.
     *
     * @param others metrics of simpleclient to serve too, like {@link #jvmMetrics}
     */
    public PrometheusExporter(
            MetricsRecorder recorder, ExporterSettings settings, HealthReport.Source health, CollectorRegistry others) {
        address = new ListenAddress(settings.host(), settings.port());
        this.recorder = recorder;
        this.health = health;
        compression = settings.compression();
        writer = new ExpositionWriter(
                recorder,
                List.of(new ForeignSection(recorder, settings.mapping()), new BridgedSection(recorder, others)));
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
            gate = new Gate();
            server = listen();
            LOG.info("{}", address.greeting(server.getPort()));
        }
    }

    /** The port that is served on, also where the settings say 0. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("exporter has no port yet: start it first");
        }
        return server.getPort();
    }

    /** Waits some seconds for scrapes that are being answered. */
    public synchronized void stop() {
        if (server != null) {
            gate.close(STOP_NANOS);
            server.close();
            server = null;
            LOG.info("metrics are served no more");
        }
    }

    @Override
    public void close() {
        stop();
    }

    private MetricsServer listen() {
        ClientLimits.apply();
        try {
            return MetricsServer.start(address.resolved(), endpoints());
        } catch (IOException refused) {
            throw new IllegalStateException(address.refusal(refused), refused);
        }
    }

    private Endpoints endpoints() {
        return new Endpoints(
                Map.of(
                        "/",
                        new FrontPage(recorder, health),
                        "/metrics",
                        new LimitedEndpoint(new MetricsEndpoint(writer, compression), new Semaphore(MOST_SCRAPES)),
                        "/health",
                        new HealthEndpoint(health),
                        "/-/healthy",
                        exchange -> Reply.plain(exchange, 200, "healthy"),
                        "/-/ready",
                        exchange -> Reply.plain(exchange, 200, "ready")),
                gate);
    }
}
