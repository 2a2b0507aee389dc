package io.peaktrade.benchmarks.guard;

import com.codahale.metrics.MetricRegistry;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.timeout.Timeout;
import io.peaktrade.resilience.timeout.TimeoutPolicy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A call that answers at once, far within its timeout, on a thread that can be left behind. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class TimeoutBenchmark {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final Object answer = new Object();
    private final Call<Object, RuntimeException> call = () -> answer;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TimeLimiter resilience4j = TimeLimiter.of(LONG);
    private Timeout peak;
    private FailsafeExecutor<Object> executor;

    @Setup
    public void create() {
        peak = new Timeout("quote", TimeoutPolicy.of(LONG), recorder, TimeSource.system());
        executor = Failsafe.with(dev.failsafe.Timeout.of(LONG));
    }

    @TearDown
    public void stop() {
        threads.shutdownNow();
    }

    @Benchmark
    public Object peak() {
        return peak.call(call);
    }

    @Benchmark
    public Object resilience4j() throws Exception {
        return resilience4j.executeFutureSupplier(() -> threads.submit(call::call));
    }

    @Benchmark
    public Object failsafeExecutor() {
        return executor.get(call::call);
    }

    @Benchmark
    public Object submitAndGet() throws Exception {
        return threads.submit(call::call).get();
    }
}
