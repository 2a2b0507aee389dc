package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.health.HealthStatus;
import io.peaktrade.exporter.exposition.Exposition;
import java.io.IOException;
import java.util.stream.Collectors;

/** {@code /}: a page for people who want to see what is served here. */
record FrontPage(Exposition exposition, HealthReport.Source health) implements Endpoint {
    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Peak Trade monitoring</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 16px/1.6 system-ui, sans-serif; max-width: 42rem; margin: 4rem auto; padding: 0 1.5rem }
            h1 { font-size: 1.6rem; margin: 0 }
            p { margin: .2rem 0 1.6rem; opacity: .75 }
            table { border-collapse: collapse; width: 100%%; margin-bottom: 1.6rem }
            td { padding: .55rem 0; border-top: 1px solid #8884; vertical-align: top }
            td + td { opacity: .75; padding-left: 1.5rem }
            a { color: #2563eb; text-decoration: none; font-weight: 600 }
            a:hover { text-decoration: underline }
            .well { color: #16a34a } .ill { color: #dc2626 }
            @media (prefers-color-scheme: dark) { a { color: #7aa2ff } }
            </style>
            <h1>Peak Trade monitoring</h1>
            <p>%d families with %d series, beside those of the JVM and of other libraries</p>
            <table>
            <tr><td><a href="/metrics">/metrics</a><td>for Prometheus, as text or OpenMetrics
            <tr><td><a href="/health">/health</a><td>the health checks as JSON
            <tr><td><a href="/-/healthy">/-/healthy</a><td>the exporter answers
            <tr><td><a href="/-/ready">/-/ready</a><td>every readiness check has passed
            </table>
            <table>
            %s</table>
            """;

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String page = HTML.formatted(exposition.families(), exposition.series(), checks());
        Reply.text(exchange, 200, "text/html; charset=utf-8", page);
    }

    private String checks() {
        HealthReport report = health.get();
        return report.statuses().isEmpty()
                ? "<tr><td>there are no health checks\n"
                : report.statuses().entrySet().stream()
                        .map(check -> row(check.getKey(), check.getValue()))
                        .collect(Collectors.joining());
    }

    private static String row(String name, HealthStatus status) {
        return "<tr><td>%s<td><b class=\"%s\">%s</b> %s\n"
                .formatted(
                        escaped(name),
                        status.healthy() ? "well" : "ill",
                        status.healthy() ? "healthy" : "unhealthy",
                        escaped(status.result().message()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
