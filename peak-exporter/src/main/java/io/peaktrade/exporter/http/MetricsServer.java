package io.peaktrade.exporter.http;

import io.peaktrade.core.health.HealthReport;
import io.peaktrade.exporter.exposition.Exposition;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves an exposition, the health report and a page for people over HTTP, until it is closed. */
public final class MetricsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);
    private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** Each may hold a copy of the whole exposition; two Prometheus servers need two. */
    private static final int MOST_SCRAPES = 32;

    private final InFlight inFlight;
    private final SimpleclientServer server;

    private MetricsServer(InFlight inFlight, SimpleclientServer server) {
        this.inFlight = inFlight;
        this.server = server;
    }

    /**
     * Binds the address and serves from then on.
     *
     * @throws IllegalStateException when the address cannot be had; the message says what to do
     */
    public static MetricsServer start(ServerSettings settings, Exposition exposition, HealthReport.Source health) {
        JdkServerLimits.apply();
        ListenAddress address = settings.address();
        try {
            var inFlight = new InFlight();
            var hosts = new AllowedHosts(address.resolved(), settings.hostNames());
            var endpoints = new Endpoints(endpoints(settings.compression(), exposition, health), hosts, inFlight);
            var server = new MetricsServer(inFlight, new SimpleclientServer(address.resolved(), endpoints));
            LOG.info("{}", address.greeting(server.port()));
            return server;
        } catch (IOException refused) {
            throw new IllegalStateException(address.refusal(refused), refused);
        }
    }

    /** The port that the server listens on, also if the settings say 0. */
    public int port() {
        return server.getPort();
    }

    /** Waits up to five seconds for requests that are being answered. */
    @Override
    public void close() {
        inFlight.close(STOP_NANOS);
        server.close();
        LOG.info("metrics are served no more");
    }

    private static Map<String, Endpoint> endpoints(
            Compression compression, Exposition exposition, HealthReport.Source health) {
        return Map.of(
                "/",
                new FrontPage(exposition, health),
                "/metrics",
                new LimitedEndpoint(new MetricsEndpoint(exposition, compression), new Semaphore(MOST_SCRAPES)),
                "/health",
                new HealthEndpoint(health),
                "/-/healthy",
                exchange -> Reply.plain(exchange, 200, "healthy"),
                "/-/ready",
                new ReadyEndpoint(health));
    }
}
