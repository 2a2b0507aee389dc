package io.peaktrade.trading.risk;

import static io.peaktrade.testing.MetricsAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.order.NewOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KillSwitchRaceTest {
    private static final int THREADS = 16;
    private static final int TRIALS = 1_000;
    /** What each thread submits at most while the switch is being engaged, and what it surely submits after. */
    private static final int RACING = 50;

    private static final int AFTER = 3;

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final KillSwitch kill = new KillSwitch(recorder, TimeSource.system(), "all", "momentum");
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CyclicBarrier start = new CyclicBarrier(THREADS + 1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void countsEveryOrderSubmittedAfterEngageReturned() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            String scope = trial % 2 == 0 ? "momentum" : "all";
            long before = recorder.counter(RiskFamilies.KILL_BYPASSED).at(scope).getCount();
            var engaged = new AtomicBoolean();
            var submitting = submitAll(engaged);
            start.await();
            kill.engage(scope, KillReason.OPERATOR);
            engaged.set(true);
            long submitted = sum(submitting);
            long bypassed =
                    recorder.counter(RiskFamilies.KILL_BYPASSED).at(scope).getCount() - before;
            assertThat(bypassed).isBetween((long) THREADS * AFTER, submitted);
            assertThat(recorder).gauge("peak_kill_switch_open_orders", scope).hasValue((double) submitted);
            endAll(submitted);
            kill.release(scope);
        }
        assertThat(recorder)
                .histogram("peak_kill_switch_orders_cleared_duration_seconds", "all")
                .hasCount(TRIALS / 2);
    }

    /** Whoever ends last, and the one who engages meanwhile, agree on who observes it. */
    @Test
    void observesTheTimeOnceThoughTheLastOrderEndsWhileItIsEngaged() throws Exception {
        for (int trial = 1; trial <= TRIALS; trial++) {
            for (int i = 0; i < THREADS; i++) {
                kill.opened("momentum", NewOrder.Purpose.TRADE);
            }
            var ending = together(() -> {
                kill.ended("momentum");
                return 1;
            });
            start.await();
            kill.engage("momentum", KillReason.OPERATOR);
            sum(ending);
            assertThat(recorder)
                    .histogram("peak_kill_switch_orders_cleared_duration_seconds", "momentum")
                    .hasCount(trial);
            kill.release("momentum");
        }
    }

    private List<Future<Integer>> submitAll(AtomicBoolean engaged) {
        return together(() -> {
            int submitted = 0;
            for (int after = 0; after < AFTER; ) {
                boolean mustCount = engaged.get();
                if (mustCount || submitted < RACING) {
                    kill.opened("momentum", NewOrder.Purpose.TRADE);
                    submitted++;
                    after += mustCount ? 1 : 0;
                } else {
                    Thread.onSpinWait();
                }
            }
            return submitted;
        });
    }

    private List<Future<Integer>> together(Callable<Integer> task) {
        var running = new ArrayList<Future<Integer>>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return task.call();
            }));
        }
        return running;
    }

    private static long sum(List<Future<Integer>> counts) throws Exception {
        long sum = 0;
        for (Future<Integer> count : counts) {
            sum += count.get();
        }
        return sum;
    }

    private void endAll(long orders) {
        for (long i = 0; i < orders; i++) {
            kill.ended("momentum");
        }
    }
}
