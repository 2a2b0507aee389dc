package io.peaktrade.core;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;

import com.codahale.metrics.MetricRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExactUnderThreadsTest {
    private static final int EACH = 50_000;

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter orders =
            recorder.counter(MetricFamily.counter("test_orders_total", "Orders.", Label.open("symbol")));
    private final HistogramSeries latency = recorder.histogram(
                    MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(0.000001, 0.00001)))
            .at();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void stop() {
        done.set(true);
        reader.shutdown();
    }

    @Test
    void countsWhatEightThreadsRecordInSeriesThatTheyCreateOnTheWay() throws InterruptedException {
        run(8, thread -> {
            for (int i = 0; i < EACH; i++) {
                orders.at("SYM" + i % 500).inc();
            }
        });
        var total = new AtomicLong();
        orders.forEach(series -> total.addAndGet(series.getCount()));
        assertThat(total).hasValue(8L * EACH);
        assertThat(IntStream.range(0, 500).mapToLong(i -> orders.at("SYM" + i).getCount()))
                .containsOnly(8L * EACH / 500);
    }

    @Test
    void keepsCountAndSumOfThreadsThatCameAndWent() throws InterruptedException {
        for (int generation = 0; generation < 20; generation++) {
            run(4, thread -> IntStream.range(0, EACH / 20).forEach(i -> latency.record(i)));
        }
        assertThat(latency.getCount()).isEqualTo(4L * EACH);
        assertThat(total()[3]).isEqualTo(80L * LongStream.range(0, EACH / 20).sum());
    }

    @Test
    void countsWithMoreThreadsThanHaveCellsOfTheirOwn() throws InterruptedException {
        run(150, thread -> IntStream.range(0, 1_000).forEach(i -> latency.record(2_000)));
        assertThat(total()).containsExactly(0, 150_000, 0, 300_000_000);
    }

    @Test
    void neverShowsAnEventTwiceOrACountThatGoesDownWhileThreadsComeAndGo() throws Exception {
        Future<List<Long>> reading = reader.submit(this::counts);
        long recorded = 0;
        for (int generation = 0; generation < 30 || (readings.get() < 30 && !reading.isDone()); generation++) {
            run(3, thread -> IntStream.range(0, 1_000).forEach(i -> latency.record(i)));
            recorded += 3_000;
        }
        done.set(true);
        assertThat(reading.get(1, TimeUnit.MINUTES))
                .hasSizeGreaterThanOrEqualTo(30)
                .isSorted()
                .last(as(LONG))
                .isLessThanOrEqualTo(recorded);
        assertThat(latency.getCount()).isEqualTo(recorded);
    }

    private List<Long> counts() {
        var counts = new ArrayList<Long>();
        while (!done.get()) {
            counts.add(latency.getCount());
            readings.incrementAndGet();
        }
        return counts;
    }

    private long[] total() {
        var total = new long[4];
        latency.read(total);
        return total;
    }

    private interface Work {
        void run(int thread);
    }

    private static void run(int threads, Work work) throws InterruptedException {
        List<Thread> running = IntStream.range(0, threads)
                .mapToObj(i -> new Thread(() -> work.run(i)))
                .toList();
        running.forEach(Thread::start);
        for (Thread thread : running) {
            thread.join();
        }
    }
}
