package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowClientsTest {
    private final TestExporter exporter = new TestExporter(TestExporter.recorder());
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        exporter.close();
    }

    private void sendHalfARequest() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), exporter.port());
        sockets.add(socket);
        socket.getOutputStream().write("GET /met".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void holdNobodyUpAndAreSentAway() throws IOException, InterruptedException {
        for (int i = 0; i < 150; i++) {
            sendHalfARequest();
        }
        var impatient = exporter.request("/metrics").timeout(Duration.ofSeconds(4));
        assertThat(exporter.send(impatient).statusCode()).isEqualTo(200);
        assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isEqualTo("5");
        sockets.get(0).setSoTimeout(1000);
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> isClosed(sockets.get(0)));
    }

    private static boolean isClosed(Socket socket) throws IOException {
        return socket.getInputStream().read() < 0;
    }
}
