package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/**
 * The JDK's server with one handler and threads of its own, whatever simpleclient's server asks of it. That makes its
 * contexts and starts in its constructor, so none of its own answers, an empty 200, must ever be reachable.
 */
final class EndpointServer extends HttpServer {
    /** simpleclient would ask for a backlog of 3. */
    private static final int BACKLOG = 128;

    private static final int MOST_THREADS = 256;

    private final HttpServer server;
    private final HttpHandler handler;
    private final RequestThreads threads = new RequestThreads(MOST_THREADS);
    private final LastExchange last = new LastExchange();

    EndpointServer(InetSocketAddress address, HttpHandler handler) throws IOException {
        server = HttpServer.create(address, BACKLOG);
        this.handler = handler;
    }

    @Override
    public void bind(InetSocketAddress address, int backlog) throws IOException {
        server.bind(address, backlog);
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void setExecutor(Executor ignored) {
        server.setExecutor(threads);
    }

    @Override
    public Executor getExecutor() {
        return server.getExecutor();
    }

    /** Answers or closes every connection. The JDK's server does not if it stops at once while it accepts one. */
    @Override
    public void stop(int ignored) {
        if (threads.wereUsed()) {
            last.during(getAddress(), () -> server.stop(1));
        } else {
            server.stop(0);
        }
        threads.close();
    }

    @Override
    public HttpContext createContext(String path, HttpHandler ignored) {
        return server.createContext(path, this::handle);
    }

    @Override
    public HttpContext createContext(String path) {
        return server.createContext(path, this::handle);
    }

    @Override
    public void removeContext(String path) {
        server.removeContext(path);
    }

    @Override
    public void removeContext(HttpContext context) {
        server.removeContext(context);
    }

    @Override
    public InetSocketAddress getAddress() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (threads.received()) {
                answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            if (last.is(exchange)) {
                last.answer(exchange);
            } else {
                handler.handle(exchange);
            }
        } finally {
            threads.answered();
        }
    }
}
