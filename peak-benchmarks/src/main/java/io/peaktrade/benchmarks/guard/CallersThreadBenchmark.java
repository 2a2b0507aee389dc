package io.peaktrade.benchmarks.guard;

import com.codahale.metrics.MetricRegistry;
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

/** A call that answers at once, far within its timeout, on its caller's thread; theirs know other threads only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class CallersThreadBenchmark {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final Object answer = new Object();
    private final Call<Object, RuntimeException> call = () -> answer;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TimeLimiter resilience4j = TimeLimiter.of(LONG);
    private Timeout peak;

    @Setup
    public void create() {
        peak = new Timeout("quote", TimeoutPolicy.of(LONG).inCallersThread(), recorder, TimeSource.system());
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
}
