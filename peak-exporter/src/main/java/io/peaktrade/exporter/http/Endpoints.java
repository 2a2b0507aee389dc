package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dispatches by exact path; of what fails in an endpoint the client sees only a status. */
final class Endpoints implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final Map<String, Endpoint> byPath;
    private final InFlight inFlight;

    Endpoints(Map<String, Endpoint> byPath, InFlight inFlight) {
        this.byPath = byPath;
        this.inFlight = inFlight;
    }

    @Override
    public void handle(HttpExchange exchange) {
        boolean entered = inFlight.enter();
        try (exchange) {
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
        Endpoint endpoint = byPath.get(exchange.getRequestURI().getPath());
        if (endpoint == null) {
            Reply.plain(exchange, 404, "not found: metrics are on /metrics");
        } else if (!METHODS.contains(exchange.getRequestMethod())) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            Reply.plain(exchange, 405, "use GET or HEAD");
        } else {
            guarded(endpoint, exchange);
        }
    }

    private static void guarded(Endpoint endpoint, HttpExchange exchange) throws IOException {
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
