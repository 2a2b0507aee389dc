package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.http.PreparedScrape;
import io.peaktrade.testing.ExpositionReader;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoakTest {
    private static final int THREADS = 8;
    private static final int EVENTS = 2_000_000;
    private static final int SCRAPES = 100;
    private static final int PART = EVENTS / SCRAPES;
    private static final String[] SYMBOLS = {"BTC/USD", "ETH/USD", "SOL/USD", "XRP/USD"};

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter orders = recorder.counter(MetricFamily.counter(
            "orders_total", "Orders.", Label.closed("status", "filled", "other"), Label.open("symbol")));
    private final HistogramSeries acknowledged = recorder.histogram(
                    MetricFamily.histogram("ack_seconds", "Acknowledgements.", Buckets.seconds(0.001, 0.01, 0.1)))
            .at();
    private final PreparedScrape scrape = new PreparedScrape(recorder, List.of());

    /** All threads begin each part of their events together, and a scrape with them. */
    private final CyclicBarrier start = new CyclicBarrier(THREADS + 1);

    private ScrapedMetrics scraped() {
        var page = new ByteArrayOutputStream();
        try {
            scrape.identity(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ExpositionReader.openMetrics(page.toByteArray());
    }

    private int record() throws Exception {
        for (int part = 0; part < SCRAPES; part++) {
            start.await(1, TimeUnit.MINUTES);
            for (int i = part * PART; i < (part + 1) * PART; i++) {
                orders.inc("filled", SYMBOLS[i & 3]);
                acknowledged.record(i);
            }
        }
        return SCRAPES * PART;
    }

    private List<Double> scrapeEachPart() throws Exception {
        var seen = new ArrayList<Double>();
        for (int part = 0; part < SCRAPES; part++) {
            start.await(1, TimeUnit.MINUTES);
            seen.add(scraped().sum("orders_total", Map.of()));
        }
        return seen;
    }

    @Test
    void findsExactlySixteenMillionEventsOfEightThreadsThatAreScrapedAHundredTimesMeanwhile() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            Future<List<Double>> scraping = threads.submit(this::scrapeEachPart);
            List<Future<Integer>> recording = Stream.generate(() -> threads.submit(this::record))
                    .limit(THREADS)
                    .toList();
            assertBetween(scraping.get(5, TimeUnit.MINUTES));
            for (Future<Integer> each : recording) {
                assertThat(each.get(1, TimeUnit.MINUTES)).isEqualTo(EVENTS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertExact(scraped());
    }

    /** A scrape that begins with a part sees all earlier parts, some of its own, and nothing else. */
    private static void assertBetween(List<Double> seen) {
        assertThat(seen).hasSize(SCRAPES).isSorted();
        for (int part = 0; part < SCRAPES; part++) {
            assertThat(seen.get(part)).isBetween((double) THREADS * PART * part, (double) THREADS * PART * (part + 1));
        }
    }

    private static void assertExact(ScrapedMetrics exposition) {
        long all = (long) THREADS * EVENTS;
        assertThat(exposition.sum("orders_total", Map.of())).isEqualTo(all);
        for (String symbol : SYMBOLS) {
            assertThat(exposition.value("orders_total", Map.of("status", "filled", "symbol", symbol)))
                    .isEqualTo(all / 4.0);
        }
        assertThat(exposition.value("ack_seconds_count")).isEqualTo(all);
        assertThat(exposition.value("ack_seconds_bucket", Map.of("le", "0.001")))
                .isEqualTo(THREADS * 1_000_001.0);
        assertThat(exposition.value("ack_seconds_sum")).isEqualTo(THREADS * (EVENTS - 1.0) * EVENTS / 2 / 1e9);
    }
}
