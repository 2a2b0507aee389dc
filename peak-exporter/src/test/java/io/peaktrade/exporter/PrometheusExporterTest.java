package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.peaktrade.core.health.HealthReport;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PrometheusExporterTest {
    private static PrometheusExporter exporter(ExporterSettings settings) {
        return new PrometheusExporter(
                TestExporter.recorder(), settings, HealthReport.Source.NONE, new CollectorRegistry());
    }

    @Test
    void startsOnceAndStopsOnceHoweverOftenItIsTold() throws IOException, InterruptedException {
        var exporter = exporter(TestExporter.ANY_PORT);
        exporter.stop();
        try (var running = new TestExporter(exporter)) {
            int port = running.port();
            exporter.start();
            assertThat(running.port()).isEqualTo(port);
            assertThat(running.get("/metrics").statusCode()).isEqualTo(200);
            var request = running.request("/metrics");
            exporter.stop();
            exporter.stop();
            assertThatThrownBy(() -> running.send(request)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void servesAgainAfterAStop() throws IOException, InterruptedException {
        var exporter = exporter(TestExporter.ANY_PORT);
        exporter.start();
        exporter.stop();
        try (var running = new TestExporter(exporter)) {
            assertThat(running.get("/metrics").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void saysWhatToDoWhenThePortIsInUse() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            exporter(ExporterSettings.DEFAULT.withPort(port)).start())
                    .withMessage(
                            "exporter cannot listen on 127.0.0.1:%d, because the port is in use: stop the program that has it, or set another port, like %d, or 0 for any free one"
                                    .formatted(port, port < 65_535 ? port + 1 : port - 1));
        }
    }

    @Test
    void saysWhichHostItCannotBe() {
        for (String host : new String[] {"192.0.2.1", "no such host"}) {
            assertThatIllegalStateException()
                    .isThrownBy(
                            () -> exporter(TestExporter.ANY_PORT.withHost(host)).start())
                    .withMessage("exporter host must be an address of this machine, like 127.0.0.1, but is '%s'"
                            .formatted(host));
        }
    }

    @Test
    void hasNoPortBeforeItStarted() {
        assertThatIllegalStateException()
                .isThrownBy(exporter(ExporterSettings.DEFAULT)::port)
                .withMessage("exporter has no port yet: start it first");
    }
}
