package io.peaktrade.benchmarks.guard;

import com.codahale.metrics.MetricRegistry;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.resilience.call.Call;
import io.peaktrade.resilience.limit.RateLimiter;
import io.peaktrade.resilience.limit.RateLimiterPolicy;
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

/**
 * A call that succeeds through a rate limiter with a permit for it: 1,000 in a microsecond are more than there are. Ours
 * keeps the time of each in a log of that length; theirs count within the periods of a clock.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class RateLimiterBenchmark {
    private static final int PERMITS = 1_000;
    private static final Duration WINDOW = Duration.ofNanos(1_000);

    private final Object answer = new Object();
    private final Call<Object, RuntimeException> call = () -> answer;
    private RateLimiter peak;
    private Callable<Object> decorated;
    private dev.failsafe.RateLimiter<Object> failsafe;

    @Setup
    public void create() {
        peak = new RateLimiter(
                "exchange",
                RateLimiterPolicy.of(PERMITS, WINDOW),
                new MetricsRecorder(new MetricRegistry()),
                TimeSource.system());
        var config = RateLimiterConfig.custom()
                .limitForPeriod(PERMITS)
                .limitRefreshPeriod(WINDOW)
                .build();
        decorated = io.github.resilience4j.ratelimiter.RateLimiter.decorateCallable(
                io.github.resilience4j.ratelimiter.RateLimiter.of("exchange", config), call::call);
        failsafe = dev.failsafe.RateLimiter.burstyBuilder(PERMITS, WINDOW).build();
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
    public Object failsafeStandalone() {
        if (!failsafe.tryAcquirePermit()) {
            throw new IllegalStateException("must have a permit");
        }
        return call.call();
    }
}
