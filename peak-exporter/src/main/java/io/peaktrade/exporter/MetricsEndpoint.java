package io.peaktrade.exporter;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** {@code /metrics}: writes into a buffer that is used again, then sends that. */
final class MetricsEndpoint implements Endpoint {
    /** Two Prometheus servers scrape at once; who comes on top of them brings garbage. */
    private static final int BUFFERS_KEPT = 2;

    private static final double DEFAULT_SECONDS = 1;
    /** Of the time that the client waits, for asking others' code; the rest is for writing and sending. */
    private static final double ASKING = 0.8;

    private static final double MOST_SECONDS = 60;

    private final ExpositionWriter writer;
    private final ConcurrentLinkedDeque<LineBuffer> buffers = new ConcurrentLinkedDeque<>();

    MetricsEndpoint(ExpositionWriter writer) {
        this.writer = writer;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        NameFilter filter;
        try {
            filter = NameFilter.of(exchange.getRequestURI().getRawQuery());
        } catch (IllegalArgumentException malformed) {
            Reply.plain(exchange, 400, "query must be like name[]=peak_orders_total");
            return;
        }
        LineBuffer kept = buffers.poll();
        LineBuffer lines = kept == null ? new LineBuffer() : kept;
        try {
            send(exchange, filter, lines);
        } finally {
            keep(lines);
        }
    }

    private void send(HttpExchange exchange, NameFilter filter, LineBuffer lines) throws IOException {
        Headers request = exchange.getRequestHeaders();
        Format format = Negotiation.format(request.get("Accept"));
        writer.write(lines, format, filter, budgetNanos(request.getFirst("X-Prometheus-Scrape-Timeout-Seconds")));
        exchange.getResponseHeaders().set("Vary", "Accept, Accept-Encoding");
        Reply.bytes(exchange, 200, format.contentType(), lines.bytes(), lines.length());
    }

    private void keep(LineBuffer lines) {
        lines.rewind(0);
        if (buffers.size() < BUFFERS_KEPT) {
            buffers.push(lines);
        }
    }

    static long budgetNanos(@Nullable String header) {
        double seconds = DEFAULT_SECONDS;
        try {
            double asked = header == null ? DEFAULT_SECONDS : Double.parseDouble(header);
            seconds = asked > 0 ? Math.min(asked, MOST_SECONDS) : DEFAULT_SECONDS;
        } catch (NumberFormatException malformed) {
            seconds = DEFAULT_SECONDS;
        }
        return (long) (seconds * ASKING * 1e9);
    }
}
