package io.peaktrade.resilience.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.CallRejectedException;
import io.peaktrade.resilience.call.Permit;
import io.peaktrade.resilience.call.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What resilience4j's page on its (semaphore) bulkhead promises, asked of ours. */
@Timeout(60)
class BulkheadLikeResilience4jTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());

    @Test
    void letsMaxConcurrentCallsRunInParallelAndNoMore() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(25));
        List<Permit> running = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            running.add(bulkhead.acquire());
        }
        assertThatThrownBy(bulkhead::acquire).isInstanceOf(CallRejectedException.class);
        running.get(7).succeeded();
        bulkhead.acquire();
    }

    @Test
    void blocksAThreadForMaxWaitDurationWhenItIsSaturated() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1).withMaxWait(HOUR));
        Permit running = bulkhead.acquire();
        Thread waiting = waitIn(bulkhead);
        running.succeeded();
        await().until(() -> !waiting.isAlive());
        assertThat(bulkhead.availablePermits()).isEqualTo(1);
    }

    @Test
    void doesNotChangeTheWaitOfThoseWhoWaitAlready() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1).withMaxWait(HOUR));
        Permit running = bulkhead.acquire();
        Thread waiting = waitIn(bulkhead);
        bulkhead.reconfigure(BulkheadPolicy.of(1));
        assertThatThrownBy(bulkhead::acquire).isInstanceOf(CallRejectedException.class);
        assertThat(waiting.isAlive()).isTrue();
        running.succeeded();
        await().until(() -> !waiting.isAlive());
    }

    @Test
    void givesThePermissionBackWhenTheCallThrows() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> bulkhead.run(() -> {
                        throw new IllegalStateException("down");
                    }))
                    .hasMessage("down");
        }
        assertThat(bulkhead.availablePermits()).isEqualTo(1);
    }

    @Test
    void failsAStageInsteadOfThrowing() {
        Bulkhead bulkhead = bulkhead(BulkheadPolicy.of(1));
        bulkhead.acquire();
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        CompletableFuture<Object> entered = bulkhead.admission().enterLater(Terms.USUAL, scheduler);
        scheduler.shutdown();
        assertThatThrownBy(entered::join).hasCauseInstanceOf(CallRejectedException.class);
    }

    private Bulkhead bulkhead(BulkheadPolicy policy) {
        return new Bulkhead("kraken", policy, recorder, TimeSource.system());
    }

    private static Thread waitIn(Bulkhead bulkhead) {
        var name = new AtomicReference<String>();
        var thread = new Thread(() -> bulkhead.run(() -> name.set("ran")));
        thread.start();
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
        return thread;
    }
}
