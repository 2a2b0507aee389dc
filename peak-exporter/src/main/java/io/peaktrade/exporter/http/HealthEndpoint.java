package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.health.HealthResult;
import java.io.IOException;

/** {@code /health}: the health report as JSON, with status 503 when it is unhealthy. */
record HealthEndpoint(HealthReport.Source source) implements Endpoint {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        HealthReport report = source.get();
        Reply.text(exchange, report.healthy() ? 200 : 503, "application/json", json(report));
    }

    static String json(HealthReport report) {
        Json json = new Json().open();
        json.field("status").value(report.healthy() ? "healthy" : "unhealthy");
        json.field("checks").open();
        report.statuses().forEach((name, status) -> {
            HealthResult result = status.result();
            json.field(name).open().field("healthy").value(status.healthy());
            json.field("message").value(result.message()).field("details").open();
            result.details().forEach((detail, value) -> json.field(detail).value(value));
            json.close().close();
        });
        return json.close().close() + "\n";
    }
}
