package io.peaktrade.benchmarks.guard;

import com.codahale.metrics.MetricRegistry;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.limit.Bulkhead;
import io.peaktrade.resilience.limit.BulkheadPolicy;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A call that succeeds through a bulkhead with room for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class BulkheadBenchmark {
    private static final int PERMITS = 16;

    private final Object answer = new Object();
    private final Call<Object, RuntimeException> call = () -> answer;
    private Bulkhead peak;
    private Callable<Object> decorated;
    private FailsafeExecutor<Object> executor;

    @Setup
    public void create() {
        peak = new Bulkhead(
                "exchange", BulkheadPolicy.of(PERMITS), new MetricsRecorder(new MetricRegistry()), TimeSource.system());
        var config = BulkheadConfig.custom().maxConcurrentCalls(PERMITS).build();
        decorated = io.github.resilience4j.bulkhead.Bulkhead.decorateCallable(
                io.github.resilience4j.bulkhead.Bulkhead.of("exchange", config), call::call);
        executor = Failsafe.with(dev.failsafe.Bulkhead.of(PERMITS));
    }

    @Benchmark
    public Object peak() {
        return peak.call(call);
    }

    @Benchmark
    public Object resilience4j() throws Exception {
        return decorated.call();
    }

    @Benchmark
    public Object failsafeExecutor() {
        return executor.get(call::call);
    }
}
