package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.health.HealthReport;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of a stranger's site can make a browser ask this server by the stranger's name. */
class StrangersTest {
    private final TestExporter exporter = new TestExporter(new PrometheusExporter(
            TestExporter.recorder(),
            TestExporter.ANY_PORT.withHostNames("trading.example"),
            HealthReport.Source.NONE,
            PrometheusExporter.jvmMetrics()));

    @AfterEach
    void stop() {
        exporter.close();
    }

    private String status(String host) throws IOException {
        try (var client = new RawClient(exporter.port())) {
            return client.get("/metrics", host).substring(9, 12);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST.:1",
                "a.localhost",
                "127.0.0.1:9090",
                "127.1.2.3",
                "[::1]:9090",
                "trading.example",
                "Trading.Example:80",
                "host.docker.internal:9090",
                "host.containers.internal",
                ""
            })
    void areNotThoseWhoNameThisMachine(String host) throws IOException {
        assertThat(status(host)).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "evil",
                "192.0.2.1",
                "10.0.0.1:9090",
                "[2001:db8::1]",
                "trading.example.evil",
                "127.0.0.1.evil.example",
                "999.1.1.1",
                "xlocalhost"
            })
    void areRefused(String host) throws IOException {
        assertThat(status(host)).isEqualTo("421");
    }

    @Test
    void areToldHowAnOwnerWouldLetThemIn() throws IOException {
        try (var client = new RawClient(exporter.port())) {
            assertThat(client.get("/", "evil.example:9090"))
                    .startsWith("HTTP/1.1 421 ")
                    .endsWith("host 'evil.example:9090' is not one of this server: if it should be, add it,"
                            + " like withHostNames(\"trading.example\")\n");
        }
    }

    @Test
    void mayNameAnyAddressWhereEveryNetworkIsServed() throws IOException {
        var everywhere = new PrometheusExporter(
                TestExporter.recorder(),
                TestExporter.ANY_PORT.withHost("0.0.0.0"),
                HealthReport.Source.NONE,
                PrometheusExporter.jvmMetrics());
        try (var running = new TestExporter(everywhere);
                var client = new RawClient(running.port())) {
            assertThat(client.get("/-/healthy", "10.0.0.1:9090")).startsWith("HTTP/1.1 200 ");
            assertThat(client.get("/-/healthy", InetAddress.getLocalHost().getHostName()))
                    .startsWith("HTTP/1.1 200 ");
            assertThat(client.get("/-/healthy", "evil.example")).startsWith("HTTP/1.1 421 ");
        }
    }
}
