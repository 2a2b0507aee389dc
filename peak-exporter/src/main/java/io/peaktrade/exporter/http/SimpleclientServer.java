package io.peaktrade.exporter.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.peaktrade.exporter.exposition.poll.DaemonThreads;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** simpleclient's server with our pages instead of its own, and enough threads that slow clients delay nobody. */
final class SimpleclientServer extends HTTPServer {
    /** simpleclient would ask for a backlog of 3. */
    private static final int BACKLOG = 128;
    /** A client that sends half a request holds a thread until maxReqTime; with 64, 500 of them reset a scrape. */
    private static final int MOST_THREADS = 600;

    private SimpleclientServer(HttpServer server, HttpHandler handler) throws IOException {
        super(server, new CollectorRegistry(), true);
        resize((ThreadPoolExecutor) executorService);
        List.of("/-/healthy", "/metrics", "/").forEach(server::removeContext);
        server.createContext("/", handler);
    }

    static SimpleclientServer start(InetSocketAddress address, HttpHandler handler) throws IOException {
        return new SimpleclientServer(HttpServer.create(address, BACKLOG), handler);
    }

    /** It is made with one thread; its queue has no bound but that of the connections. */
    private static void resize(ThreadPoolExecutor threads) {
        threads.setThreadFactory(new DaemonThreads("peak-exporter-http"));
        threads.setKeepAliveTime(10, TimeUnit.SECONDS);
        threads.setMaximumPoolSize(MOST_THREADS);
        threads.setCorePoolSize(MOST_THREADS);
        threads.allowCoreThreadTimeOut(true);
    }
}
