package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Sends another away while as many answers as there are places are being written or read: clients that ask for a large
 * answer and read nothing of it would fill the memory that trading needs.
 */
record LimitedEndpoint(Endpoint endpoint, Semaphore places) implements Endpoint {
    @Override
    public void answer(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            Reply.plain(exchange, 503, "too many clients read at once: try again in a second");
            return;
        }
        try {
            endpoint.answer(exchange);
        } finally {
            places.release();
        }
    }
}
