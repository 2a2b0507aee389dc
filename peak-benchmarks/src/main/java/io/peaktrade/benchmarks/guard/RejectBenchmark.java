package io.peaktrade.benchmarks.guard;

import static io.peaktrade.benchmarks.guard.GuardBenchmark.RECOVERY;

import com.codahale.metrics.MetricRegistry;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.breaker.CircuitBreaker;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.call.CallRejectedException;
import java.io.IOException;
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

/** A call that an open circuit breaker rejects; the exception is caught and returned. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class RejectBenchmark {
    private final Callable<Object> call = () -> "never called";
    MetricsRecorder recorder;
    private final Call<Object, RuntimeException> peakCall = () -> "never called";
    private CircuitBreaker peak;
    private Callable<Object> traced;
    private Callable<Object> traceless;
    private FailsafeExecutor<Object> executor;
    private dev.failsafe.CircuitBreaker<Object> failsafe;

    @Setup
    public void create() {
        recorder = new MetricsRecorder(new MetricRegistry());
        peak = new CircuitBreaker(
                "exchange", CircuitBreakerPolicy.consecutive(1, RECOVERY), recorder, TimeSource.system());
        try {
            peak.call(() -> {
                throw new IOException("down");
            });
        } catch (Exception opens) {
            traced = decorated(GuardBenchmark.config());
        }
        traceless = decorated(CircuitBreakerConfig.from(GuardBenchmark.config())
                .writableStackTraceEnabled(false)
                .build());
        failsafe = dev.failsafe.CircuitBreaker.builder().withDelay(RECOVERY).build();
        failsafe.open();
        executor = Failsafe.with(failsafe);
    }

    private Callable<Object> decorated(CircuitBreakerConfig config) {
        var breaker = io.github.resilience4j.circuitbreaker.CircuitBreaker.of("exchange", config);
        breaker.transitionToOpenState();
        return breaker.decorateCallable(call);
    }

    @Benchmark
    public Object peak() throws Exception {
        try {
            return peak.call(peakCall);
        } catch (CallRejectedException rejected) {
            return rejected;
        }
    }

    @Benchmark
    public Object resilience4j() throws Exception {
        return rejection(traced);
    }

    @Benchmark
    public Object resilience4jTraceless() throws Exception {
        return rejection(traceless);
    }

    private static Object rejection(Callable<Object> callable) throws Exception {
        try {
            return callable.call();
        } catch (CallNotPermittedException rejected) {
            return rejected;
        }
    }

    @Benchmark
    public Object failsafeExecutor() {
        try {
            return executor.get(call::call);
        } catch (CircuitBreakerOpenException rejected) {
            return rejected;
        }
    }

    @Benchmark
    public Object failsafeStandalone() throws Exception {
        return failsafe.tryAcquirePermit() ? call.call() : failsafe;
    }
}
