package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Rejects requests while as many as there are places are being answered: clients that request a large answer and do not
 * read it would fill the memory that trading needs.
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
