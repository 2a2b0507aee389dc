package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.time.ManualTime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Labels that come and go for ever, as order ids do, in bounded memory and with exact sums. */
@Timeout(600)
class ChurnTest {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int THREADS = 16;
    private static final int SERIES = Integer.getInteger("peak.churn.series", 200_000);
    private static final int ROUND = 2_000;

    private final ManualTime time = new ManualTime();
    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry, Set.of(), time);

    @Test
    void seriesThatCameAndWentLeaveNothingAndTheirSumIsExact() throws InterruptedException {
        LabelledCounter fills = recorder.counter(family("test_fills_total").withExpiry(Expiry.folding(IDLE)));
        churn(fills, 0, 10 * ROUND);
        long before = usedHeap();
        churn(fills, 10 * ROUND, SERIES);
        assertThat(usedHeap() - before).isLessThan(16 << 20);
        assertThat(sum(fills)).isEqualTo(3L * SERIES);
        assertThat(registry.getCounters().keySet())
                .filteredOn(name -> name.startsWith("test_fills_total"))
                .hasSize(fills.view().size());
    }

    /** New threads in each round, which record while the rows of the round before expire. */
    private void churn(LabelledCounter fills, int from, int to) throws InterruptedException {
        for (int first = from; first < to; first += ROUND) {
            var threads = new Thread[THREADS];
            for (int thread = 0; thread < THREADS; thread++) {
                int mine = first + thread;
                threads[thread] = new Thread(() -> record(fills, mine));
            }
            time.pass(IDLE);
            expireDuring(threads);
        }
    }

    private static void record(LabelledCounter fills, int first) {
        for (int i = first; i < first / ROUND * ROUND + ROUND; i += THREADS) {
            fills.inc("ORDER-" + i);
            fills.at("ORDER-" + i).inc(2);
        }
    }

    private void expireDuring(Thread[] threads) throws InterruptedException {
        var ended = new AtomicBoolean();
        var expiring = new Thread(() -> {
            while (!ended.get()) {
                recorder.expireIdle();
            }
            recorder.expireIdle();
        });
        for (Thread thread : threads) {
            thread.start();
        }
        expiring.start();
        for (Thread thread : threads) {
            thread.join();
        }
        ended.set(true);
        expiring.join();
    }

    @Test
    void aSeriesThatIsRemovedAndCreatedAgainTakesNoMoreMemoryEachTime() {
        LabelledCounter orders = recorder.counter(MetricFamily.counter(
                "test_orders_total", "Orders.", Label.closed("status", "filled", "other"), Label.open("symbol")));
        orders.inc("filled", "BTC/USD");
        long before = usedHeap();
        for (int i = 0; i < 1_000_000; i++) {
            orders.remove("filled", "BTC/USD");
            orders.inc("filled", "BTC/USD");
            time.pass(Duration.ofSeconds(1));
        }
        assertThat(usedHeap() - before).isLessThan(1 << 20);
        assertThat(orders.at("filled", "BTC/USD").getCount()).isEqualTo(1);
        assertThat(orders.view().size()).isEqualTo(2);
    }

    @Test
    void aKeptSeriesThatWasForgottenNeverCountsInTheOneThatHasItsCellNow() {
        LabelledCounter fills = recorder.counter(family("test_fills_total").withExpiry(Expiry.dropping(IDLE)));
        CounterSeries kept = fills.at("BTC/USD");
        kept.inc(7);
        recorder.expireIdle();
        time.pass(IDLE);
        recorder.expireIdle();
        time.pass(IDLE);
        CounterSeries next = fills.at("ETH/USD");
        kept.inc(5);
        assertThat(next.cell()).isNotEqualTo(ThreadCells.UNREAD);
        assertThat(next.getCount()).isZero();
        assertThat(kept.getCount()).isZero();
        fills.inc("BTC/USD");
        assertThat(fills.at("BTC/USD").getCount()).isEqualTo(1);
    }

    @Test
    void aHistogramStartsAtZeroInTheCellsOfOneThatIsGone() {
        LabelledHistogram latency = recorder.histogram(
                MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(1, 2), Label.open("venue"))
                        .withExpiry(Expiry.dropping(IDLE)));
        HistogramSeries kept = latency.at("kraken");
        int cell = kept.cell();
        kept.observe(1.5);
        recorder.expireIdle();
        time.pass(IDLE);
        recorder.expireIdle();
        time.pass(IDLE);
        HistogramSeries next = latency.at("binance");
        kept.observe(1.5);
        assertThat(next.cell()).isEqualTo(cell);
        assertThat(next.getCount()).isZero();
    }

    private static MetricFamily family(String name) {
        return MetricFamily.counter(name, "Fills.", Label.open("symbol"));
    }

    private static long sum(LabelledCounter counter) {
        var sum = new java.util.concurrent.atomic.AtomicLong();
        counter.forEach(series -> sum.addAndGet(series.getCount()));
        return sum.get();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
