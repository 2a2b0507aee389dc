package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.Side;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Events of orders while 100,000 are open: a new one comes and is acknowledged, the oldest is asked to go and goes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class OrderEventBenchmark {
    static final int OPEN = 100_000;
    /** More than are open and remembered, so that an id comes again only after it was forgotten. */
    private static final int IDS = 250_000;

    private static final int EVENTS = 4;

    private final String[] ids = new String[IDS];
    private OrderTracker orders;
    private int next;

    @Setup
    public void open() {
        orders = tracker(new MetricsRecorder(new MetricRegistry()));
        for (int i = 0; i < IDS; i++) {
            ids[i] = "order-" + i;
        }
        // Twice around, so that every order is one that was used before.
        for (int i = 0; i < OPEN - 1; i++) {
            submit();
        }
        for (int i = 0; i < 2 * IDS; i++) {
            peak();
        }
    }

    static OrderTracker tracker(MetricsRecorder recorder) {
        var scope = TradingScope.of()
                .symbols("BTC/USD")
                .strategies("momentum_strategy")
                .venues("kraken");
        return new OrderTracker(recorder, TimeSource.system(), scope);
    }

    private String submit() {
        String id = ids[next];
        next = next + 1 == IDS ? 0 : next + 1;
        orders.submitted(id, "momentum_strategy", "kraken", "BTC/USD", Side.BUY, 0.5, 64_000.25);
        return id;
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void peak() {
        orders.acknowledged(submit());
        String oldest = ids[next >= OPEN ? next - OPEN : next - OPEN + IDS];
        orders.cancelRequested(oldest);
        orders.canceled(oldest);
    }
}
