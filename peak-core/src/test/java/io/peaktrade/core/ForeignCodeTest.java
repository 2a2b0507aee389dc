package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.MetricRegistryListener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that code outside of the core does delays a recording of another thread, or costs an event. */
class ForeignCodeTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final LabelledCounter fills =
            recorder.counter(MetricFamily.counter("test_fills_total", "Fills.", Label.open("symbol")));
    private final LabelledCounter orders =
            recorder.counter(MetricFamily.counter("test_orders_total", "Orders.", Label.open("symbol")));
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void createsSeriesWhileSomebodyHoldsTheMonitorOfTheRecorderAndOfAnInstrument() throws InterruptedException {
        CompletableFuture<Void> holder = CompletableFuture.runAsync(() -> {
            synchronized (recorder) {
                synchronized (fills) {
                    block();
                }
            }
        });
        entered.await();
        assertThat(CompletableFuture.runAsync(() -> fills.inc("BTC/USD"))).succeedsWithin(LONG);
        released.countDown();
        assertThat(holder).succeedsWithin(LONG);
    }

    @Test
    void recordsInOtherThreadsWhileAListenerSleeps() throws InterruptedException {
        onAdded("SLOW", name -> block());
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> fills.inc("SLOW"));
        entered.await();
        assertThat(CompletableFuture.runAsync(() -> {
                    fills.inc("SLOW");
                    fills.inc("BTC/USD");
                    orders.inc("ETH/USD");
                    fills.remove("BTC/USD");
                    recorder.expireIdle();
                    recorder.gauge(MetricFamily.gauge("test_price", "Price."));
                }))
                .succeedsWithin(LONG);
        assertThat(fills.view().get(0).getCount()).isEqualTo(1);
        released.countDown();
        assertThat(slow).succeedsWithin(LONG);
        assertThat(fills.at("SLOW").getCount()).isEqualTo(2);
    }

    @Test
    void countsWhatAListenerRecordsInTheSameSeries() {
        onAdded("BTC/USD", name -> fills.inc("BTC/USD"));
        fills.inc("BTC/USD");
        assertThat(fills.at("BTC/USD").getCount()).isEqualTo(2);
        assertThat(fills.view().size()).isEqualTo(1);
        assertThat(registry.getCounters()).containsEntry("test_fills_total{symbol=\"BTC/USD\"}", fills.at("BTC/USD"));
    }

    @Test
    void keepsTheEventOfWhichAListenerThrowsAnError() {
        onAdded("BTC/USD", name -> {
            throw new StackOverflowError("listener");
        });
        fills.inc("BTC/USD");
        assertThat(fills.at("BTC/USD").getCount()).isEqualTo(1);
        assertThat(registry.getCounters()).containsKey("test_fills_total{symbol=\"BTC/USD\"}");
    }

    @Test
    void theRegistryHasWhatTheFamilyHasHoweverSeriesCameAndWent() {
        CompletableFuture<?>[] threads = new CompletableFuture<?>[4];
        for (int thread = 0; thread < threads.length; thread++) {
            threads[thread] = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 20_000; i++) {
                    fills.inc("S" + i % 3);
                    fills.remove("S" + (i + 1) % 3);
                }
            });
        }
        assertThat(CompletableFuture.allOf(threads)).succeedsWithin(LONG);
        for (String symbol : new String[] {"S0", "S1", "S2"}) {
            fills.inc(symbol);
            assertThat(registry.getCounters())
                    .containsEntry("test_fills_total{symbol=\"" + symbol + "\"}", fills.at(symbol));
        }
    }

    @Test
    void anEndedThreadIsNotKeptByTheCellsThatItCountedIn() throws InterruptedException {
        var captured = new byte[1_000];
        var thread = new Thread(() -> fills.at("BTC/USD").inc(captured.length));
        var ended = new java.lang.ref.WeakReference<>(thread);
        thread.start();
        thread.join();
        thread = null;
        await().atMost(LONG).until(() -> {
            System.gc();
            return ended.get() == null;
        });
        assertThat(fills.at("BTC/USD").getCount()).isEqualTo(1_000);
    }

    private void block() {
        entered.countDown();
        try {
            released.await();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private void onAdded(String symbol, Consumer<String> action) {
        registry.addListener(new MetricRegistryListener.Base() {
            @Override
            public void onCounterAdded(String name, Counter counter) {
                if (name.contains(symbol)) {
                    action.accept(name);
                }
            }
        });
    }
}
