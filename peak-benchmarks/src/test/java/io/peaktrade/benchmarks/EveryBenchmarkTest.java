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
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class EveryBenchmarkTest {
    @Test
    void runsWithOneThreadAndWithTwo() throws Exception {
        var options = new OptionsBuilder()
                .include("io.peaktrade.benchmarks")
                .mode(Mode.SingleShotTime)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementBatchSize(3)
                .timeout(TimeValue.seconds(20))
                .param("series", "64")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (int threads = 1; threads <= 2; threads++) {
            Collection<RunResult> results = new Runner(options.threads(threads).build()).run();
            assertThat(results)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(result ->
                            assertThat(result.getPrimaryResult().getScore()).isPositive());
        }
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
