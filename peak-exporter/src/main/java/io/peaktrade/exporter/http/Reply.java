package io.peaktrade.exporter.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Sends answers that are complete in memory, with the right headers for HEAD too. */
final class Reply {
    private static final int PART = 1 << 16;
    private static final String PLAIN = "text/plain; charset=utf-8";

    private Reply() {}

    static void plain(HttpExchange exchange, int status, String text) throws IOException {
        text(exchange, status, PLAIN, text + "\n");
    }

    static void text(HttpExchange exchange, int status, String contentType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (begin(exchange, status, contentType, bytes.length)) {
            send(bytes, 0, bytes.length, exchange.getResponseBody());
        }
    }

    static void body(HttpExchange exchange, String contentType, ScrapeBody body) throws IOException {
        if (begin(exchange, 200, contentType, body.length())) {
            OutputStream target = exchange.getResponseBody();
            body.sendTo((bytes, from, length) -> send(bytes, from, length, target));
        }
    }

    /** Returns whether the body is to follow. */
    private static boolean begin(HttpExchange exchange, int status, String contentType, long length)
            throws IOException {
        secure(exchange.getResponseHeaders(), contentType);
        boolean empty = length == 0 || isHead(exchange);
        if (isHead(exchange)) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
        }
        exchange.sendResponseHeaders(status, empty ? -1 : length);
        return !empty;
    }

    /** The JDK's server copies whatever is written at once into a buffer twice as large before it sends any of it. */
    private static void send(byte[] bytes, int from, int length, OutputStream target) throws IOException {
        for (int sent = 0; sent < length; sent += PART) {
            target.write(bytes, from + sent, Math.min(PART, length - sent));
        }
    }

    static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    /** Forbids caching, framing by other sites, and guessing of the content type. */
    static void secure(Headers headers, String contentType) {
        headers.set("Content-Type", contentType);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }
}
