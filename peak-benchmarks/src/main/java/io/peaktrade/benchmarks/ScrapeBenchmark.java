package io.peaktrade.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All lines of one scrape, written to a sink; between two scrapes some or all series change. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class ScrapeBenchmark {
    @Param({"peak", "prometheus", "simpleclient", "micrometer", "opentelemetry"})
    String library;

    @Param({"1000", "10000", "100000"})
    int series;

    @Param({"counters", "histograms"})
    String mix;

    /** One of so many series counts on between two scrapes; 0 for none. */
    @Param({"1", "10", "0"})
    int changing;

    /** A count grows by 1 up to this number. */
    @Param({"1", "1000"})
    int growth;

    private Library scraped;
    private Portfolio portfolio;
    private int scrapes;

    @Setup
    public void create() {
        scraped = Library.named(library);
        portfolio = new Portfolio(series, mix.equals("histograms"));
        portfolio.recordInto(scraped);
    }

    @Setup(Level.Invocation)
    public void change() {
        if (changing > 0) {
            portfolio.recordMoreInto(scraped, scrapes++, changing, growth);
        }
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
