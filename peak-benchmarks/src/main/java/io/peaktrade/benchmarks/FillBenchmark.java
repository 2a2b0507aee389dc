package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.portfolio.CostMethod;
import io.peaktrade.trading.portfolio.Instrument;
import io.peaktrade.trading.portfolio.Portfolio;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A fill through tracker and book while 100,000 orders are open: the position grows by two fills and shrinks by two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class FillBenchmark {
    @Param({"AVERAGE", "FIFO"})
    CostMethod cost;

    private OrderTracker orders;
    private int fills;

    @Setup
    public void open() {
        var recorder = new MetricsRecorder(new MetricRegistry());
        orders = OrderEventBenchmark.tracker(recorder);
        var book = new Portfolio(recorder, TimeSource.system(), cost, Instrument.spot("BTC/USD"));
        book.capital("momentum_strategy", 1_000_000);
        book.mark("BTC/USD", 64_000.25);
        orders.fillsTo(book);
        for (long id = 0; id < OrderEventBenchmark.OPEN; id++) {
            Side side = id % 4 < 2 ? Side.BUY : Side.SELL;
            orders.submitted(id, "momentum_strategy", "kraken", "BTC/USD", side, 1_000_000, 64_000.25);
        }
    }

    @Benchmark
    public void peak() {
        long id = fills++ % OrderEventBenchmark.OPEN;
        double price = 64_000 + (fills & 1023) * 0.25;
        double quantity = (5 + (fills & 7)) / 10_000.0;
        orders.filled(id, quantity, price, Liquidity.TAKER, 0.125);
    }
}
