package io.peaktrade.exporter;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** simpleclient's server with our pages instead of its own, and threads enough that slow clients hold nobody up. */
final class MetricsServer extends HTTPServer {
    /** The backlog that it asks for is 3. */
    private static final int BACKLOG = 128;
    /** A client that sends half a request holds a thread until maxReqTime; with 64, 500 of them reset a scrape. */
    private static final int MOST_THREADS = 600;

    private static final String SECONDS_TO_ASK = "sun.net.httpserver.maxReqTime";
    private static final String SECONDS_TO_ANSWER = "sun.net.httpserver.maxRspTime";

    private MetricsServer(HttpServer server, HttpHandler handler) throws IOException {
        super(server, new CollectorRegistry(), true);
        resize((ThreadPoolExecutor) executorService);
        List.of("/-/healthy", "/metrics", "/").forEach(server::removeContext);
        server.createContext("/", handler);
    }

    static MetricsServer start(InetSocketAddress address, HttpHandler handler) throws IOException {
        limitClients();
        return new MetricsServer(HttpServer.create(address, BACKLOG), handler);
    }

    /** It is made with one thread; its queue has no bound but that of the connections. */
    private static void resize(ThreadPoolExecutor threads) {
        threads.setThreadFactory(new DaemonThreads("peak-exporter-http"));
        threads.setKeepAliveTime(10, TimeUnit.SECONDS);
        threads.setMaximumPoolSize(MOST_THREADS);
        threads.setCorePoolSize(MOST_THREADS);
        threads.allowCoreThreadTimeOut(true);
    }

    /** The JDK reads these once, when the first server of the program is made; by default it waits for ever. */
    private static void limitClients() {
        if (System.getProperty(SECONDS_TO_ASK) == null) {
            System.setProperty(SECONDS_TO_ASK, "5");
        }
        if (System.getProperty(SECONDS_TO_ANSWER) == null) {
            System.setProperty(SECONDS_TO_ANSWER, "60");
        }
    }
}
