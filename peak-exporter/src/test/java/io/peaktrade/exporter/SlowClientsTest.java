package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowClientsTest {
    private final MetricsRecorder recorder = TestExporter.recorder();
    private final TestExporter exporter = new TestExporter(recorder);
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        closeAll();
        exporter.close();
    }

    private void sendHalfARequest() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), exporter.port());
        sockets.add(socket);
        socket.getOutputStream().write("GET /met".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Asks for an answer that no buffer between holds, reads its first byte, and no more. */
    private void beginToRead() throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), exporter.port()));
        socket.getOutputStream()
                .write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    private void closeAll() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
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

    @Test
    void thatSendHalfARequestNeverKeepOutAWholeOne() throws IOException, InterruptedException {
        for (int i = 0; i < 1000; i++) {
            sendHalfARequest();
        }
        for (int i = 0; i < 20; i++) {
            var impatient = exporter.request("/metrics").timeout(Duration.ofSeconds(4));
            assertThat(exporter.send(impatient).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thatNeverSendTheBodyTheyAnnounceKeepOutNobody() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), exporter.port());
            sockets.add(socket);
            String head = "POST /metrics HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        }
        var impatient = exporter.request("/metrics").timeout(Duration.ofSeconds(4));
        assertThat(exporter.send(impatient).statusCode()).isEqualTo(200);
    }

    @Test
    void thatReadNothingHoldOnlySoManyAnswers() throws IOException, InterruptedException {
        var counter = recorder.counter(MetricFamily.counter("peak_test_total", "Test.", Label.open("number")));
        for (int i = 0; i < 500; i++) {
            counter.at("x".repeat(20_000) + i).inc();
        }
        for (int i = 0; i < 32; i++) {
            beginToRead();
        }
        var oneTooMany = exporter.get("/metrics");
        assertThat(oneTooMany.statusCode()).isEqualTo(503);
        assertThat(oneTooMany.headers().firstValue("Retry-After")).contains("1");
        assertThat(oneTooMany.body()).isEqualTo("too many clients read at once: try again in a second\n");
        assertThat(exporter.get("/-/healthy").statusCode()).isEqualTo(200);
        closeAll();
        Awaitility.await().until(() -> exporter.get("/metrics").statusCode() == 200);
    }

    private static boolean isClosed(Socket socket) throws IOException {
        return socket.getInputStream().read() < 0;
    }
}
