package io.peaktrade.exporter.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.peaktrade.exporter.exposition.Exposition;
import io.peaktrade.exporter.exposition.ExpositionFormat;
import io.peaktrade.exporter.exposition.NameFilter;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.io.IOException;
import java.net.InetAddress;

/** {@code /metrics}: writes the exposition into a reused body, then sends it. */
final class MetricsEndpoint implements Endpoint {
    private static final String TIMEOUT = "X-Prometheus-Scrape-Timeout-Seconds";
    /** Less fits into one packet as it is. */
    private static final int LEAST_COMPRESSED = 1400;

    private final Exposition writer;
    private final Compression compression;
    private final ScrapeBuffers.Pool pool = new ScrapeBuffers.Pool();

    MetricsEndpoint(Exposition writer, Compression compression) {
        this.writer = writer;
        this.compression = compression;
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
        ScrapeBuffers buffers = pool.take();
        try {
            answer(exchange, filter, buffers);
        } finally {
            pool.giveBack(buffers);
        }
    }

    private void answer(HttpExchange exchange, NameFilter filter, ScrapeBuffers buffers) throws IOException {
        Headers request = exchange.getRequestHeaders();
        ExpositionFormat format = Negotiation.format(request.get("Accept"));
        ScrapeBody body = buffers.body();
        writer.write(body, format, filter, ScrapeDeadline.nanos(request.getFirst(TIMEOUT)));
        exchange.getResponseHeaders().set("Vary", "Accept, Accept-Encoding");
        if (isCompressed(exchange, body.length())) {
            compressed(exchange, format, buffers);
        } else {
            Reply.body(exchange, format.contentType(), body);
        }
    }

    private boolean isCompressed(HttpExchange exchange, long length) {
        return length >= LEAST_COMPRESSED
                && pays(compression, exchange.getRemoteAddress().getAddress())
                && Negotiation.acceptsGzip(exchange.getRequestHeaders().get("Accept-Encoding"));
    }

    static boolean pays(Compression compression, InetAddress client) {
        return switch (compression) {
            case NEVER -> false;
            case REMOTE -> !client.isLoopbackAddress();
            case ALWAYS -> true;
        };
    }

    private static void compressed(HttpExchange exchange, ExpositionFormat format, ScrapeBuffers buffers)
            throws IOException {
        Reply.secure(exchange.getResponseHeaders(), format.contentType());
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        if (Reply.isHead(exchange)) {
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, 0);
            buffers.gzip().send(buffers.body(), exchange.getResponseBody());
        }
    }
}
