package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import io.peaktrade.core.health.HealthGroup;
import io.peaktrade.core.health.HealthReport;
import java.io.IOException;
import java.util.List;

/** {@code /-/ready}: 503 with the names of what is not ready, until every critical readiness check has passed. */
record ReadyEndpoint(HealthReport.Source source) implements Endpoint {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        List<String> down = source.get().down(HealthGroup.READINESS);
        if (down.isEmpty()) {
            Reply.plain(exchange, 200, "ready");
        } else {
            Reply.plain(exchange, 503, "not ready: " + String.join(", ", down));
        }
    }
}
