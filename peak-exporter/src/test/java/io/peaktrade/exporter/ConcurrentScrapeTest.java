package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentScrapeTest {
    private static final int WRITERS = 4;
    private static final int EVENTS = 200_000;
    private static final int SCRAPES = 50;
    private static final int MOST_SCRAPES = 10_000;

    private final MetricsRecorder recorder = TestExporter.recorder();
    private final LabelledCounter counter =
            recorder.counter(MetricFamily.counter("peak_test_total", "Test.", Label.open("symbol")));
    private final LabelledHistogram histogram = recorder.histogram(
            MetricFamily.histogram("peak_test_seconds", "Test.", Buckets.seconds(0.001, 0.01), Label.open("symbol")));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    private final AtomicBoolean enough = new AtomicBoolean();

    @AfterEach
    void stop() {
        enough.set(true);
        writers.shutdown();
    }

    private void write(long event) {
        String symbol = "symbol-" + event % 20;
        counter.at(symbol).inc();
        histogram.at(symbol).record(event * 100);
    }

    private long writeUntilEnough() {
        long events = 0;
        while (!enough.get()) {
            write(events++);
        }
        return events;
    }

    @Test
    void neitherLosesAnEventNorShowsATornHistogram() throws Exception {
        try (var exporter = new TestExporter(recorder)) {
            exporter.openMetrics();
            List<Future<Long>> writing = Stream.generate(() -> writers.submit(this::writeUntilEnough))
                    .limit(WRITERS)
                    .toList();
            assertThat(scrapesThatSawMore(exporter)).isEqualTo(SCRAPES);
            enough.set(true);
            long written = 0;
            for (Future<Long> each : writing) {
                written += each.get(1, TimeUnit.MINUTES);
            }
            ScrapedMetrics last = exporter.openMetrics();
            assertThat(last.sum("peak_test_total", Map.of())).isEqualTo((double) written);
            assertThat(last.sum("peak_test_seconds_count", Map.of())).isEqualTo((double) written);
            assertThat(last.values()).isEqualTo(exporter.text().values());
        }
    }

    /** Only those count that events came before and since; the parser refuses a histogram that is torn. */
    private static int scrapesThatSawMore(TestExporter exporter) throws IOException, InterruptedException {
        int sawMore = 0;
        double before = 0;
        for (int scrapes = 0; sawMore < SCRAPES && scrapes < MOST_SCRAPES; scrapes++) {
            ScrapedMetrics page = scrapes % 2 == 0 ? exporter.openMetrics() : exporter.text();
            double seen = page.sum("peak_test_seconds_count", Map.of());
            assertThat(seen).isGreaterThanOrEqualTo(before);
            sawMore += seen > before ? 1 : 0;
            before = seen;
        }
        return sawMore;
    }

    @Test
    void givesEveryClientAWholeExposition() throws InterruptedException {
        LongStream.range(0, EVENTS).forEach(this::write);
        try (var exporter = new TestExporter(recorder)) {
            List<CompletableFuture<ScrapedMetrics>> scrapes = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> scrape(exporter), writers))
                    .limit(20)
                    .toList();
            scrapes.forEach(scrape ->
                    assertThat(scrape.join().sum("peak_test_total", Map.of())).isEqualTo(EVENTS));
        }
    }

    private static ScrapedMetrics scrape(TestExporter exporter) {
        try {
            return exporter.openMetrics();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
