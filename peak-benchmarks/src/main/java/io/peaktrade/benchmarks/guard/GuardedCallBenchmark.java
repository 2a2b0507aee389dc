package io.peaktrade.benchmarks.guard;

import com.codahale.metrics.MetricRegistry;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Policy;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.retry.RetryConfig;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.Guard;
import io.peaktrade.resilience.GuardBuilder;
import io.peaktrade.resilience.Resilience;
import io.peaktrade.resilience.breaker.CircuitBreakerPolicy;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.limit.BulkheadPolicy;
import io.peaktrade.resilience.limit.RateLimiterPolicy;
import io.peaktrade.resilience.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

/** A call that succeeds at once behind retry, breaker and bulkhead, without or with a rate limiter that never limits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class GuardedCallBenchmark {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int NO_LIMIT = 1_000_000;
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int PERMITS = 16;

    @Param({"no", "yes"})
    String limited;

    MetricsRecorder recorder;
    private final Object answer = new Object();
    private final Call<Object, RuntimeException> call = () -> answer;
    private Guard peak;
    private Callable<Object> decorated;
    private FailsafeExecutor<Object> executor;

    @Setup
    public void create() {
        recorder = new MetricsRecorder(new MetricRegistry());
        peak = guard(new Resilience(recorder, TimeSource.system()));
        decorated = decorated(() -> answer);
        executor = Failsafe.with(policies());
    }

    private Guard guard(Resilience resilience) {
        GuardBuilder guard = resilience
                .guard("quote")
                .retry(resilience.retry("quote", RetryPolicy.of(3, SECOND)))
                .breaker(resilience.breaker("exchange", CircuitBreakerPolicy.ofLast(50, 100, GuardBenchmark.RECOVERY)))
                .bulkhead(resilience.bulkhead("exchange", BulkheadPolicy.of(PERMITS)));
        return isLimited()
                ? guard.rateLimiter(resilience.rateLimiter("exchange", RateLimiterPolicy.of(NO_LIMIT, AT_ONCE)))
                        .build()
                : guard.build();
    }

    private Callable<Object> decorated(Callable<Object> callable) {
        Callable<Object> limiting = isLimited() ? rateLimited(callable) : callable;
        var bulkhead = io.github.resilience4j.bulkhead.Bulkhead.of(
                "exchange", BulkheadConfig.custom().maxConcurrentCalls(PERMITS).build());
        var breaker = io.github.resilience4j.circuitbreaker.CircuitBreaker.of("exchange", GuardBenchmark.config());
        var retry = io.github.resilience4j.retry.Retry.of(
                "quote",
                RetryConfig.custom().maxAttempts(3).waitDuration(SECOND).build());
        return io.github.resilience4j.retry.Retry.decorateCallable(
                retry,
                breaker.decorateCallable(
                        io.github.resilience4j.bulkhead.Bulkhead.decorateCallable(bulkhead, limiting)));
    }

    private static Callable<Object> rateLimited(Callable<Object> callable) {
        var limiter = io.github.resilience4j.ratelimiter.RateLimiter.of(
                "exchange",
                RateLimiterConfig.custom()
                        .limitForPeriod(NO_LIMIT)
                        .limitRefreshPeriod(AT_ONCE)
                        .build());
        return io.github.resilience4j.ratelimiter.RateLimiter.decorateCallable(limiter, callable);
    }

    private List<Policy<Object>> policies() {
        List<Policy<Object>> policies = new ArrayList<>();
        policies.add(dev.failsafe.RetryPolicy.builder().withDelay(SECOND).build());
        policies.add(dev.failsafe.CircuitBreaker.builder()
                .withFailureThreshold(50, 100)
                .withDelay(GuardBenchmark.RECOVERY)
                .build());
        policies.add(dev.failsafe.Bulkhead.of(PERMITS));
        if (isLimited()) {
            policies.add(
                    dev.failsafe.RateLimiter.burstyBuilder(NO_LIMIT, AT_ONCE).build());
        }
        return policies;
    }

    private boolean isLimited() {
        return limited.equals("yes");
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
