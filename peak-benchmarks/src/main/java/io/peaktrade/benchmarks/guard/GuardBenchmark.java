package io.peaktrade.benchmarks.guard;

import com.codahale.metrics.MetricRegistry;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Call;
import java.time.Duration;
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

/** A call that succeeds behind a closed circuit breaker: 50 failures of the last 100 calls would open it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class GuardBenchmark {
    static final Duration RECOVERY = Duration.ofHours(1);

    MetricsRecorder recorder;
    io.github.resilience4j.circuitbreaker.CircuitBreaker resilience4j;
    dev.failsafe.CircuitBreaker<Object> failsafe;
    private final Object answer = new Object();
    private final Callable<Object> call = () -> answer;
    private final Call<Object, RuntimeException> peakCall = () -> answer;
    private CircuitBreaker peak;
    private Callable<Object> decorated;
    private FailsafeExecutor<Object> executor;

    @Setup
    public void create() {
        recorder = new MetricsRecorder(new MetricRegistry());
        peak = new CircuitBreaker(
                "exchange", CircuitBreakerPolicy.ofLast(50, 100, RECOVERY), recorder, TimeSource.system());
        resilience4j = io.github.resilience4j.circuitbreaker.CircuitBreaker.of("exchange", config());
        decorated = resilience4j.decorateCallable(call);
        failsafe = dev.failsafe.CircuitBreaker.builder()
                .withFailureThreshold(50, 100)
                .withDelay(RECOVERY)
                .build();
        executor = Failsafe.with(failsafe);
    }

    static CircuitBreakerConfig config() {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(100)
                .waitDurationInOpenState(RECOVERY)
                .build();
    }

    @Benchmark
    public Object peak() throws Exception {
        return peak.call(peakCall);
    }

    @Benchmark
    public Object resilience4j() throws Exception {
        return decorated.call();
    }

    @Benchmark
    public Object failsafeExecutor() {
        return executor.get(call::call);
    }

    @Benchmark
    public Object failsafeStandalone() throws Exception {
        if (!failsafe.tryAcquirePermit()) {
            throw new IllegalStateException("must not be open");
        }
        Object result = call.call();
        failsafe.recordSuccess();
        return result;
    }
}
