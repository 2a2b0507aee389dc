package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class EveryBenchmarkTest {
    private static Collection<RunResult> run(String pattern, int threads) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(pattern)
                        .threads(threads)
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementBatchSize(3)
                        .timeout(TimeValue.seconds(20))
                        .param("series", "64")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    @Test
    void runs() throws RunnerException {
        assertThat(run("io.peaktrade.benchmarks", 1)).hasSizeGreaterThan(50);
    }

    /** A scrape has one buffer, so it is measured with one thread only. */
    @Test
    void recordsAndGuardsWithTwoThreads() throws RunnerException {
        String benchmarks =
                "(Record|Counter|Gauge|Observe|Guard|GuardedCall|Reject|Bulkhead|RateLimiter|Timeout|CallersThread"
                        + "|Monitor)Benchmark";
        assertThat(run(benchmarks, 2)).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HEAP")
    void everyRunOfAGroupFindsItsBenchmarks(Group group) {
        assertThat(group.runs)
                .allSatisfy(run -> assertThat(BenchmarkList.defaultList()
                                .find(
                                        OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                                        List.of(run.pattern()),
                                        List.of()))
                        .isNotEmpty());
    }
}
