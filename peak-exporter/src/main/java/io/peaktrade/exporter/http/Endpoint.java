package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What is served under one path, for GET and HEAD. */
@FunctionalInterface
interface Endpoint {
    void answer(HttpExchange exchange) throws IOException;
}
