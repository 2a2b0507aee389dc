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
import org.openjdk.jmh.annotations.TearDown;

/** A scrape of counters over HTTP, from the connection to the end or to the first byte of the answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class HttpBenchmark {
    @Param({"peak", "prometheus", "simpleclient", "opentelemetry"})
    String library;

    @Param("100000")
    int series;

    @Param({"identity", "gzip"})
    String encoding;

    private Server server;
    private Client client;

    @Setup
    public void start() throws IOException {
        Library scraped = Library.named(library);
        new Portfolio(series, false).recordInto(scraped);
        server = Server.of(scraped);
        client = new Client(server.port(), encoding);
    }

    @TearDown
    public void stop() throws IOException {
        server.close();
    }

    @Benchmark
    public long whole() throws IOException {
        return client.wholeAnswer();
    }

    @Benchmark
    public int firstByte() throws IOException {
        return client.firstByte();
    }
}
