package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.exporter.http.Compression;
import io.prometheus.client.CollectorRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompressionTest {
    private final MetricsRecorder recorder = TestExporter.recorder();
    private final TestExporter exporter = new TestExporter(new PrometheusExporter(
            recorder,
            TestExporter.ANY_PORT.withCompression(Compression.ALWAYS),
            HealthReport.Source.NONE,
            new CollectorRegistry()));

    @BeforeEach
    void record() {
        LabelledCounter counter =
                recorder.counter(MetricFamily.counter("peak_test_total", "Test.", Label.open("number")));
        for (int i = 0; i < 5000; i++) {
            counter.at("number-" + i).inc(i);
        }
    }

    @AfterEach
    void stop() {
        exporter.close();
    }

    @Test
    void givesBackTheSameBytesEachTime() throws IOException, InterruptedException {
        byte[] plain = exporter.send(exporter.request("/metrics")).body();
        for (int i = 0; i < 3; i++) {
            var reply = exporter.send(exporter.request("/metrics").header("Accept-Encoding", "gzip"));
            assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(reply.body().length).isLessThan(plain.length / 4);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(reply.body())).readAllBytes())
                    .isEqualTo(plain);
        }
    }

    @Test
    void isNotForThoseWhoDoNotWantIt() throws IOException, InterruptedException {
        for (String no : new String[] {"gzip;q=0", "identity", "gzip;q=0.5, identity", "br", "*;q=0"}) {
            var reply = exporter.send(exporter.request("/metrics").header("Accept-Encoding", no));
            assertThat(reply.headers().firstValue("Content-Encoding")).as(no).isEmpty();
        }
    }

    @Test
    void isForThoseWhoTakeAnything() throws IOException, InterruptedException {
        for (String yes : new String[] {"gzip;q=1", "*", "deflate, GZIP ; q=0.2", "identity;q=0.1, gzip;q=0.2"}) {
            var reply = exporter.send(exporter.request("/metrics").header("Accept-Encoding", yes));
            assertThat(reply.headers().firstValue("Content-Encoding")).as(yes).contains("gzip");
        }
    }

    @Test
    void isAnnouncedToHeadToo() throws IOException, InterruptedException {
        var head = exporter.request("/metrics").header("Accept-Encoding", "gzip");
        var reply = exporter.send(head.method("HEAD", BodyPublishers.noBody()));
        assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void isNotWorthItForAFewBytes() throws IOException, InterruptedException {
        var reply = exporter.send(exporter.request("/metrics?name%5B%5D=peak_exporter_scrape_errors_total")
                .header("Accept-Encoding", "gzip"));
        assertThat(reply.headers().firstValue("Content-Encoding")).isEmpty();
    }
}
