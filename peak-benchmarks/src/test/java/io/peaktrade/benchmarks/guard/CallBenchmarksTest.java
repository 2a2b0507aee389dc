package io.peaktrade.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.failsafe.CircuitBreakerOpenException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.resilience.breaker.BreakerFamilies;
import io.peaktrade.resilience.call.CallRejectedException;
import org.junit.jupiter.api.Test;

class CallBenchmarksTest {
    private static long calls(MetricsRecorder recorder, String result) {
        return recorder.counter(BreakerFamilies.CALLS).at("exchange", result).getCount();
    }

    @Test
    void everyGuardedCallGivesTheAnswerAndIsCounted() throws Exception {
        var benchmark = new GuardBenchmark();
        benchmark.create();
        Object answer = benchmark.peak();
        assertThat(benchmark.resilience4j()).isSameAs(answer);
        assertThat(benchmark.failsafeExecutor()).isSameAs(answer);
        assertThat(benchmark.failsafeStandalone()).isSameAs(answer);
        assertThat(calls(benchmark.recorder, "success")).isEqualTo(1);
        assertThat(benchmark.resilience4j.getMetrics().getNumberOfSuccessfulCalls())
                .isEqualTo(1);
        assertThat(benchmark.failsafe.getSuccessCount()).isEqualTo(2);
    }

    @Test
    void everyGuardGivesTheAnswerWithAndWithoutARateLimiter() throws Exception {
        for (String limited : new String[] {"no", "yes"}) {
            var benchmark = new GuardedCallBenchmark();
            benchmark.limited = limited;
            benchmark.create();
            Object answer = benchmark.peak();
            assertThat(benchmark.resilience4j()).isSameAs(answer);
            assertThat(benchmark.failsafeExecutor()).isSameAs(answer);
            assertThat(calls(benchmark.recorder, "success")).isEqualTo(1);
        }
    }

    @Test
    void everyOpenBreakerRejects() throws Exception {
        var benchmark = new RejectBenchmark();
        benchmark.create();
        assertThat(benchmark.peak()).isInstanceOf(CallRejectedException.class);
        assertThat(benchmark.resilience4j())
                .isInstanceOfSatisfying(
                        CallNotPermittedException.class,
                        rejected -> assertThat(rejected.getStackTrace()).isNotEmpty());
        assertThat(benchmark.resilience4jTraceless())
                .isInstanceOfSatisfying(
                        CallNotPermittedException.class,
                        rejected -> assertThat(rejected.getStackTrace()).isEmpty());
        assertThat(benchmark.failsafeExecutor()).isInstanceOf(CircuitBreakerOpenException.class);
        assertThat(benchmark.failsafeStandalone()).isInstanceOf(dev.failsafe.CircuitBreaker.class);
        assertThat(calls(benchmark.recorder, "rejected")).isEqualTo(1);
    }
}
