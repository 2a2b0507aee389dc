package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.health.HealthStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** {@code /health}: the health report as JSON, with status 503 when it is unhealthy. */
record HealthEndpoint(HealthReport.Source source) implements Endpoint {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        HealthReport report = source.get();
        Reply.text(exchange, report.healthy() ? 200 : 503, "application/json", json(report));
    }

    static String json(HealthReport report) {
        Json json = new Json().open();
        if (report.statuses().isEmpty()) {
            json.field("status").value("unchecked");
            json.field("message")
                    .value("there are no health checks: hand the exporter a HealthReport.Source that has some");
        } else {
            json.field("status").value(report.healthy() ? "healthy" : "unhealthy");
        }
        json.field("checks").open();
        report.statuses().forEach((name, status) -> write(status, json.field(name)));
        return json.close().close() + "\n";
    }

    private static void write(HealthStatus status, Json json) {
        json.open().field("healthy").value(status.healthy());
        json.field("critical").value(status.critical());
        json.field("group").value(status.group().name().toLowerCase(Locale.ROOT));
        status.age().ifPresent(age -> json.field("ageSeconds").value(seconds(age)));
        status.duration().ifPresent(duration -> json.field("durationSeconds").value(seconds(duration)));
        json.field("message").value(status.result().message()).field("details").open();
        status.result().details().forEach((detail, value) -> json.field(detail).value(value));
        json.close().close();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
