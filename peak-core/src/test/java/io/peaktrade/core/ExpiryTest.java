package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import com.sun.management.ThreadMXBean;
import io.peaktrade.core.time.ManualTime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HISTOGRAMS = 500;
    private static final Label SYMBOL = Label.open("symbol");

    private final ManualTime time = new ManualTime();
    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry, Set.of(), time);

    @Test
    void forgetsWhatNobodyRecordsIntoAndKeepsWhatWasDeclaredOrIsInUse() {
        LabelledCounter fills = fills(Expiry.dropping(HOUR));
        fills.declare("BTC/USD");
        fills.inc("ETH/USD");
        fills.inc("XRP/USD");
        pass(Duration.ofMinutes(40));
        fills.inc("ETH/USD");
        pass(Duration.ofMinutes(30));
        assertThat(symbols(fills)).containsExactly("BTC/USD", "ETH/USD");
        assertThat(registry.getNames()).doesNotContain("test_fills_total{symbol=\"XRP/USD\"}");
        fills.inc("XRP/USD");
        assertThat(fills.at("XRP/USD").getCount()).isEqualTo(1);
    }

    @Test
    void foldsCountsIntoOtherWhereTheFamilyAsksForIt() {
        LabelledCounter fills = fills(Expiry.folding(HOUR));
        fills.at("ETH/USD").inc(7);
        fills.at("XRP/USD").inc(5);
        pass(HOUR);
        assertThat(symbols(fills)).containsExactly("_other_");
        assertThat(fills.at("_other_").getCount()).isEqualTo(12);
        pass(HOUR);
        assertThat(fills.at("_other_").getCount()).isEqualTo(12);
    }

    @Test
    void foldsHistogramsBucketByBucket() {
        LabelledHistogram latency = recorder.histogram(
                MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(1, 2), Label.open("venue"))
                        .withExpiry(Expiry.folding(HOUR)));
        latency.at("kraken").observe(1.5);
        latency.at("kraken").observe(3);
        pass(HOUR);
        var total = new long[4];
        latency.at("_other_").read(total);
        assertThat(total).containsExactly(0, 1, 1, 4_500_000_000L);
    }

    @Test
    void keepsAGaugeThatIsSetToTheSameValueAgain() {
        LabelledGauge price = recorder.gauge(
                MetricFamily.gauge("test_price", "Price.", SYMBOL).withExpiry(Expiry.dropping(HOUR)));
        price.at("BTC/USD").set(4241);
        price.at("ETH/USD").set(300);
        pass(Duration.ofMinutes(40));
        price.at("BTC/USD").set(4241);
        pass(Duration.ofMinutes(40));
        assertThat(registry.getGauges().keySet()).containsExactly("test_price{symbol=\"BTC/USD\"}");
    }

    @Test
    void asksNoSourceWhetherItsSeriesIsInUse() {
        var asked = new AtomicInteger();
        LabelledCounter fills = fills(Expiry.dropping(HOUR));
        fills.read(asked::incrementAndGet, "BTC/USD");
        pass(HOUR);
        assertThat(asked).hasValue(0);
        assertThat(symbols(fills)).containsExactly("BTC/USD");
    }

    @Test
    void looksForIdleHistogramsWithoutGarbageForEach() {
        LabelledHistogram latency = recorder.histogram(
                MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(1, 2), Label.open("venue"))
                        .withExpiry(Expiry.dropping(HOUR)));
        for (int i = 0; i < HISTOGRAMS; i++) {
            latency.at("venue-" + i).observe(1);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 100 && least > HISTOGRAMS * 8; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            recorder.expireIdle();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThanOrEqualTo(HISTOGRAMS * 8);
    }

    private LabelledCounter fills(Expiry expiry) {
        return recorder.counter(
                MetricFamily.counter("test_fills_total", "Fills.", SYMBOL).withExpiry(expiry));
    }

    /** A scrape, the time, and another scrape. */
    private void pass(Duration duration) {
        recorder.expireIdle();
        time.pass(duration);
        recorder.expireIdle();
    }

    private static List<String> symbols(LabelledCounter counter) {
        var symbols = new ArrayList<String>();
        counter.forEach(series -> symbols.add(series.name().labelValues().get(0)));
        return symbols;
    }
}
