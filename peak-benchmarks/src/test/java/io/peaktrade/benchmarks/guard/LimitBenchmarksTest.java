package io.peaktrade.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitBenchmarksTest {
    @Test
    void everyBulkheadLetsTheCallThrough() throws Exception {
        var benchmark = new BulkheadBenchmark();
        benchmark.create();
        Object answer = benchmark.peak();
        assertThat(benchmark.resilience4j()).isSameAs(answer);
        assertThat(benchmark.failsafeExecutor()).isSameAs(answer);
    }

    @Test
    void everyRateLimiterLetsTheCallThrough() throws Exception {
        var benchmark = new RateLimiterBenchmark();
        benchmark.create();
        Object answer = benchmark.peak();
        assertThat(benchmark.resilience4j()).isSameAs(answer);
        assertThat(benchmark.failsafeStandalone()).isSameAs(answer);
    }

    @Test
    void everyTimeoutReturnsTheAnswer() throws Exception {
        var benchmark = new TimeoutBenchmark();
        benchmark.create();
        Object answer = benchmark.peak();
        assertThat(benchmark.resilience4j()).isSameAs(answer);
        assertThat(benchmark.failsafeExecutor()).isSameAs(answer);
        assertThat(benchmark.submitAndGet()).isSameAs(answer);
        benchmark.stop();
    }

    @Test
    void theTimeoutOnTheCallersThreadReturnsTheAnswerToo() throws Exception {
        var benchmark = new CallersThreadBenchmark();
        benchmark.create();
        assertThat(benchmark.resilience4j()).isSameAs(benchmark.peak());
        benchmark.stop();
    }
}
