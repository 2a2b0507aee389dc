package io.peaktrade.exporter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.exporter.RawClient;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndpointServerTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void answersAsItsHandlerDoesFromTheFirstConnectionOn() throws Exception {
        var server = new EndpointServer(ANY_PORT, exchange -> Reply.plain(exchange, 503, "ours"));
        int port = server.getAddress().getPort();
        Callable<String> early = () -> {
            try (var client = new RawClient(port)) {
                return client.get("/metrics", "localhost");
            }
        };
        ExecutorService clients = Executors.newSingleThreadExecutor();
        Future<String> answer = clients.submit(early);
        var simpleclient = new HTTPServer(server, new CollectorRegistry(), true);
        try {
            assertThat(answer.get(10, TimeUnit.SECONDS))
                    .startsWith("HTTP/1.1 503 ")
                    .endsWith("ours\n");
        } finally {
            simpleclient.close();
            clients.shutdown();
        }
    }

    @Test
    void answersEveryPathOfSimpleclientItself() throws IOException {
        try (var server = new SimpleclientServer(ANY_PORT, exchange -> Reply.plain(exchange, 503, "ours"))) {
            for (String path : new String[] {"/", "/metrics", "/-/healthy", "/other"}) {
                try (var client = new RawClient(server.getPort())) {
                    assertThat(client.get(path, "localhost")).endsWith("ours\n");
                }
            }
        }
    }
}
