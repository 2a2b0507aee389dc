package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentScrapeTest {
    private static final int WRITERS = 4;
    private static final int EVENTS = 200_000;

    private final MetricsRecorder recorder = TestExporter.recorder();
    private final LabelledCounter counter =
            recorder.counter(MetricFamily.counter("peak_test_total", "Test.", Label.open("symbol")));
    private final LabelledHistogram histogram = recorder.histogram(
            MetricFamily.histogram("peak_test_seconds", "Test.", Buckets.seconds(0.001, 0.01), Label.open("symbol")));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    private void write() {
        for (int i = 0; i < EVENTS; i++) {
            String symbol = "symbol-" + i % 20;
            counter.at(symbol).inc();
            histogram.at(symbol).record(i * 100L);
        }
    }

    @Test
    void neitherLosesAnEventNorShowsATornHistogram() throws IOException, InterruptedException {
        List<CompletableFuture<Void>> running = Stream.generate(() -> CompletableFuture.runAsync(this::write, writers))
                .limit(WRITERS)
                .toList();
        CompletableFuture<Void> written = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        try (var exporter = new TestExporter(recorder)) {
            while (!written.isDone()) {
                // The parser refuses a histogram whose count is not its last bucket.
                exporter.openMetrics();
                exporter.text();
            }
            written.join();
            Exposition last = exporter.openMetrics();
            assertThat(last.sum("peak_test_total", Map.of())).isEqualTo(WRITERS * EVENTS);
            assertThat(last.sum("peak_test_seconds_count", Map.of())).isEqualTo(WRITERS * EVENTS);
            assertThat(last.values()).isEqualTo(exporter.text().values());
        }
    }

    @Test
    void givesEveryClientAWholeExposition() throws InterruptedException {
        write();
        try (var exporter = new TestExporter(recorder)) {
            List<CompletableFuture<Exposition>> scrapes = Stream.generate(() -> exporter.request("/metrics"))
                    .limit(20)
                    .map(request -> CompletableFuture.supplyAsync(() -> scrape(exporter), writers))
                    .toList();
            scrapes.forEach(scrape ->
                    assertThat(scrape.join().sum("peak_test_total", Map.of())).isEqualTo(EVENTS));
        }
    }

    private static Exposition scrape(TestExporter exporter) {
        try {
            return exporter.openMetrics();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
