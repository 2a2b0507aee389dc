package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.http.PreparedScrape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Our library. */
final class PeakLibrary implements Library {
    private static final MetricFamily ACKNOWLEDGED = MetricFamily.histogram(
                    "ack_seconds", "Acknowledgements.", Buckets.seconds(ObserveBenchmark.BOUNDS), Label.open("symbol"))
            .withCap(10_000_000);

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter orders = recorder.counter(Orders.FAMILY);
    private final LabelledHistogram acknowledged = recorder.histogram(ACKNOWLEDGED);
    private final PreparedScrape scrape = new PreparedScrape(recorder, List.of());

    MetricsRecorder recorder() {
        return recorder;
    }

    @Override
    public void count(String status, String symbol, long count) {
        orders.at(status, symbol).inc(count);
    }

    @Override
    public void observe(String symbol, long nanos) {
        acknowledged.at(symbol).record(nanos);
    }

    @Override
    public void identity(OutputStream target) throws IOException {
        scrape.identity(target);
    }

    @Override
    public void gzip(OutputStream target) throws IOException {
        scrape.gzip(target);
    }
}
