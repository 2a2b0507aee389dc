package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exemplars.ExemplarConfig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The first event of each of eight statuses of symbols that are new, beside those of as many as there are already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class CreateBenchmark {
    private static final int SYMBOLS = 125;
    private static final int SERIES = 1_000;

    @Param({"8000", "800000"})
    int series;

    LabelledCounter peak;
    private io.prometheus.metrics.core.metrics.Counter prometheus;
    private io.prometheus.client.Counter simpleclient;
    private int next;

    private interface Counting {
        void count(String status, String symbol);
    }

    @Setup(Level.Iteration)
    public void create(BenchmarkParams benchmark) {
        next = 0;
        peak = new MetricsRecorder(new MetricRegistry()).counter(Orders.FAMILY);
        prometheus = io.prometheus.metrics.core.metrics.Counter.builder()
                .name("orders_total")
                .labelNames("status", "symbol")
                .withoutExemplars()
                .build();
        ExemplarConfig.disableExemplars();
        simpleclient = io.prometheus.client.Counter.build("orders_total", "Orders.")
                .labelNames("status", "symbol")
                .register(new CollectorRegistry());
        countFirstEvents(series / Orders.STATUSES.length, measured(benchmark.getBenchmark()));
    }

    private Counting measured(String benchmark) {
        if (benchmark.endsWith("peak")) {
            return this::countPeak;
        }
        return benchmark.endsWith("simpleclient") ? this::countSimpleclient : this::countPrometheus;
    }

    private void countFirstEvents(int symbols, Counting counting) {
        for (int i = 0; i < symbols; i++) {
            String symbol = "SYM" + next++ + "/USD";
            for (String status : Orders.STATUSES) {
                counting.count(status, symbol);
            }
        }
    }

    private void countPeak(String status, String symbol) {
        peak.inc(status, symbol);
    }

    private void countPrometheus(String status, String symbol) {
        prometheus.labelValues(status, symbol).inc();
    }

    private void countSimpleclient(String status, String symbol) {
        simpleclient.labels(status, symbol).inc();
    }

    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void peak() {
        countFirstEvents(SYMBOLS, this::countPeak);
    }

    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void prometheus() {
        countFirstEvents(SYMBOLS, this::countPrometheus);
    }

    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void simpleclient() {
        countFirstEvents(SYMBOLS, this::countSimpleclient);
    }
}
