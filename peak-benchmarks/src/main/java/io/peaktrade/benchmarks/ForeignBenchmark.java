package io.peaktrade.benchmarks;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.exporter.http.PreparedScrape;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.dropwizard.DropwizardExports;
import io.prometheus.client.dropwizard.samplebuilder.CustomMappingSampleBuilder;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** A scrape of Dropwizard's own counters, whose dotted names one rule turns into one family with two labels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class ForeignBenchmark {
    /** The labels in a fixed order: that of {@code Map.of} differs between JVMs, and the peer keeps it. */
    private static final List<MapperConfig> MAPPING = List.of(new MapperConfig(
            "fix.orders.*.*", "fix_orders", new TreeMap<>(Map.of("status", "${0}", "symbol", "${1}"))));

    @Param("10000")
    int series;

    private Counter[] counters = {};
    PreparedScrape peak;
    CollectorRegistry exports;

    @Setup
    public void create() {
        var registry = new MetricRegistry();
        counters = new Counter[series];
        for (int i = 0; i < series; i++) {
            counters[i] = registry.counter("fix.orders." + Orders.STATUSES[i % 8] + ".SYM" + i / 8);
            counters[i].inc(1 + i * 7L % 100_000);
        }
        exports = new CollectorRegistry();
        exports.register(new DropwizardExports(registry, new CustomMappingSampleBuilder(MAPPING)));
        peak = new PreparedScrape(new MetricsRecorder(registry), MAPPING);
    }

    @Setup(Level.Invocation)
    public void change() {
        for (Counter counter : counters) {
            counter.inc();
        }
    }

    /** The least that a scrape must do: read all counts, and write none. */
    @Benchmark
    public long reading() {
        long total = 0;
        for (Counter counter : counters) {
            total += counter.getCount();
        }
        return total;
    }

    @Benchmark
    public long peak() throws IOException {
        var target = new Discarded();
        peak.identity(target);
        return target.length();
    }

    @Benchmark
    public long dropwizardExports() throws IOException {
        var target = new Discarded();
        var writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        TextFormat.write004(writer, exports.metricFamilySamples());
        writer.flush();
        return target.length();
    }
}
