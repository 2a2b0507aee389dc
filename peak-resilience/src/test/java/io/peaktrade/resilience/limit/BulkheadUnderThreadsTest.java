package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Exported;
import io.peaktrade.resilience.call.Permit;
import io.peaktrade.resilience.call.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BulkheadUnderThreadsTest {
    private static final int THREADS = 8;

    private final Exported exported = new Exported();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        scheduler.shutdownNow();
    }

    @Test
    void losesNoPermitInAMillionRejections() throws Exception {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(3));
        List<Permit> all = List.of(bulkhead.acquire(), bulkhead.acquire(), bulkhead.acquire());
        onAllThreads(() -> {
            for (int i = 0; i < 1_000_000 / THREADS; i++) {
                rejects(bulkhead);
            }
        });
        assertThat(exported.count("peak_bulkhead_rejected_total{name=\"kraken\"}"))
                .isEqualTo(1_000_000);
        all.forEach(Permit::succeeded);
        assertThat(bulkhead.availablePermits()).isEqualTo(3);
    }

    @Test
    void neverRunsMoreThanItMayAndGetsEveryPermitBack() throws Exception {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(3).withMaxWait(Duration.ofNanos(20_000)));
        var rejections = new AtomicInteger();
        onAllThreads(() -> {
            for (int i = 0; i < 20_000; i++) {
                try {
                    bulkhead.run(this::work);
                } catch (CallRejectedException rejected) {
                    rejections.incrementAndGet();
                }
            }
        });
        assertThat(mostRunning.get()).isBetween(1, 3);
        assertThat(bulkhead.availablePermits()).isEqualTo(3);
        assertThat(exported.count("peak_bulkhead_rejected_total{name=\"kraken\"}"))
                .isEqualTo(rejections.get());
    }

    @Test
    void getsEveryPermitBackFromFuturesThatComeOrAreCancelled() throws Exception {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(2).withMaxWait(Duration.ofMillis(1)));
        onAllThreads(() -> {
            for (int i = 0; i < 2_000; i++) {
                CompletableFuture<Object> entered = bulkhead.admission().enterLater(Terms.USUAL, scheduler);
                var unused = entered.thenAccept(bulkhead.admission()::ignored);
                if (ThreadLocalRandom.current().nextBoolean()) {
                    entered.cancel(false);
                }
            }
        });
        await().until(() -> bulkhead.availablePermits() == 2);
    }

    @Test
    void servesThoseWhoWaitInTheOrderInWhichTheyCame() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1).withMaxWait(Duration.ofMinutes(1)));
        Permit permit = bulkhead.acquire();
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Object>> line = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int place = i;
            line.add(bulkhead.admission().enterLater(Terms.USUAL, scheduler));
            var unused = line.get(i).thenAccept(lease -> {
                order.add(place);
                bulkhead.admission().ignored(lease);
            });
        }
        line.get(1).cancel(false);
        permit.succeeded();
        await().until(() -> bulkhead.availablePermits() == 1);
        assertThat(order).containsExactly(0, 2, 3, 4);
    }

    @Test
    void letsNobodyPassThoseWhoWait() throws Exception {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1).withMaxWait(Duration.ofMinutes(1)));
        Permit permit = bulkhead.acquire();
        CompletableFuture<Object> waits = bulkhead.admission().enterLater(Terms.USUAL, scheduler);
        permit.succeeded();
        Object lease = waits.get(30, TimeUnit.SECONDS);
        bulkhead.reconfigure(BulkheadPolicy.of(1));
        rejects(bulkhead);
        bulkhead.admission().succeeded(lease, "done");
        assertThat(bulkhead.availablePermits()).isEqualTo(1);
    }

    private Bulkhead bulkhead(BulkheadPolicy policy) {
        return new Bulkhead("kraken", policy, exported.recorder(), TimeSource.system());
    }

    private void work() {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        Thread.onSpinWait();
        running.decrementAndGet();
    }

    private static void rejects(Bulkhead bulkhead) {
        try {
            bulkhead.acquire();
        } catch (CallRejectedException rejected) {
            return;
        }
        throw new AssertionError("let a call through");
    }

    private void onAllThreads(Runnable work) throws Exception {
        List<Future<?>> parts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            parts.add(threads.submit(work));
        }
        for (Future<?> part : parts) {
            part.get();
        }
    }
}
