package io.peaktrade.benchmarks;

import java.io.IOException;
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

/** All lines of one scrape, written to where nobody reads them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class ScrapeBenchmark {
    @Param({"peak", "prometheus", "simpleclient", "micrometer"})
    String library;

    @Param({"1000", "10000", "100000"})
    int series;

    @Param({"counters", "histograms"})
    String mix;

    private Library scraped;

    @Setup
    public void create() {
        scraped = Library.named(library);
        new Portfolio(series, mix.equals("histograms")).recordInto(scraped);
    }

    @Benchmark
    public long identity() throws IOException {
        var target = new Discarded();
        scraped.identity(target);
        return target.length();
    }

    @Benchmark
    public long gzip() throws IOException {
        var target = new Discarded();
        scraped.gzip(target);
        return target.length();
    }
}
