package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.Exposition;
import io.peaktrade.exporter.ExpositionParser;
import io.peaktrade.exporter.PreparedScrape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SoakTest {
    private static final int THREADS = 8;
    private static final int EVENTS = 2_000_000;
    private static final String[] SYMBOLS = {"BTC/USD", "ETH/USD", "SOL/USD", "XRP/USD"};

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter orders = recorder.counter(MetricFamily.counter(
            "orders_total", "Orders.", Label.closed("status", "filled", "other"), Label.open("symbol")));
    private final HistogramSeries acknowledged = recorder.histogram(
                    MetricFamily.histogram("ack_seconds", "Acknowledgements.", Buckets.seconds(0.001, 0.01, 0.1)))
            .at();
    private final PreparedScrape scrape = new PreparedScrape(recorder, List.of());

    private Exposition scraped() {
        var page = new ByteArrayOutputStream();
        try {
            scrape.identity(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ExpositionParser.openMetrics(page.toByteArray());
    }

    private void record() {
        for (int i = 0; i < EVENTS; i++) {
            orders.inc("filled", SYMBOLS[i & 3]);
            acknowledged.record(i);
        }
    }

    @Test
    void findsExactlySixteenMillionEventsOfEightThreadsUnderTwentyScrapesASecond() throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        var scraper = Executors.newSingleThreadScheduledExecutor();
        List<Double> seen = new ArrayList<>();
        scraper.scheduleAtFixedRate(
                () -> seen.add(scraped().sum("orders_total", Map.of())), 0, 50, TimeUnit.MILLISECONDS);
        List<Future<?>> recording = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            recording.add(threads.submit(this::record));
        }
        for (Future<?> each : recording) {
            each.get(1, TimeUnit.MINUTES);
        }
        scraper.shutdown();
        threads.shutdown();
        assertThat(scraper.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).isNotEmpty().isSorted();
        assertExact(scraped());
    }

    private static void assertExact(Exposition exposition) {
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
