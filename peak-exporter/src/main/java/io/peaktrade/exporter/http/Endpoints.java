package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dispatches by exact path; of what fails in an endpoint the client sees only a status. */
final class Endpoints implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int LONGEST_HOST = 100;

    private final Map<String, Endpoint> byPath;
    private final AllowedHosts hosts;
    private final InFlight inFlight;
    private final AtomicBoolean refused = new AtomicBoolean();

    Endpoints(Map<String, Endpoint> byPath, AllowedHosts hosts, InFlight inFlight) {
        this.byPath = byPath;
        this.hosts = hosts;
        this.inFlight = inFlight;
    }

    @Override
    public void handle(HttpExchange exchange) {
        boolean entered = inFlight.enter();
        try {
            if (entered) {
                answer(exchange);
            } else {
                Reply.plain(exchange, 503, "stopping");
            }
        } catch (IOException gone) {
            LOG.debug("client {} went away", exchange.getRemoteAddress(), gone);
        } finally {
            if (entered) {
                inFlight.leave();
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        Endpoint endpoint = byPath.get(exchange.getRequestURI().getPath());
        if (!hosts.allows(host)) {
            refuse(exchange, String.valueOf(host));
        } else if (endpoint == null) {
            Reply.plain(exchange, 404, "not found: metrics are on /metrics");
        } else if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            Reply.plain(exchange, 405, "use GET or HEAD");
        } else {
            answer(endpoint, exchange);
        }
    }

    private void refuse(HttpExchange exchange, String host) throws IOException {
        String shown = host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host;
        String refusal =
                "host '%s' is not one of this server: if it should be, add it, like withHostNames(\"trading.example\")"
                        .formatted(shown);
        if (refused.compareAndSet(false, true)) {
            LOG.warn("{} asked for a host that is not allowed: {}", exchange.getRemoteAddress(), refusal);
        }
        Reply.plain(exchange, 421, refusal);
    }

    private static void answer(Endpoint endpoint, HttpExchange exchange) throws IOException {
        try {
            endpoint.answer(exchange);
        } catch (RuntimeException | Error failure) { // After an Error the JDK's server would leave the client waiting.
            LOG.error("{} failed", exchange.getRequestURI(), failure);
            if (exchange.getResponseCode() < 0) {
                Reply.plain(exchange, 500, "failed: the program's log says why");
            }
        }
    }
}
