package io.peaktrade.benchmarks;

import com.codahale.metrics.MetricRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exemplars.ExemplarConfig;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One counter increment, the labels given at call time: eight statuses times the symbols. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordBenchmark {
    private static final String[] STATUSES = {
        "submitted", "acknowledged", "partially_filled", "filled", "canceled", "rejected", "expired", "other"
    };
    private static final int EVENTS = 1 << 16;
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("status");
    private static final AttributeKey<String> SYMBOL = AttributeKey.stringKey("symbol");

    @Param({"256", "40000"})
    int series;

    private String[] status;
    private String[] symbol;
    private LabelledCounter peak;
    private io.prometheus.metrics.core.metrics.Counter prometheus;
    private io.prometheus.client.Counter simpleclient;
    private PrometheusMeterRegistry micrometer;
    private MetricRegistry dropwizard;
    private LongCounter opentelemetry;

    /** Each thread walks through the events from a place of its own. */
    @State(Scope.Thread)
    public static class Walk {
        private int at = System.identityHashCode(this);

        int next() {
            return at++ & (EVENTS - 1);
        }
    }

    @Setup
    public void create() {
        var symbols = new String[series / STATUSES.length];
        Arrays.setAll(symbols, i -> "SYM" + i + "/USD");
        status = new String[EVENTS];
        symbol = new String[EVENTS];
        var random = new Random(1);
        Arrays.setAll(status, i -> STATUSES[random.nextInt(STATUSES.length)]);
        Arrays.setAll(symbol, i -> symbols[random.nextInt(symbols.length)]);
        peak = new MetricsRecorder(new MetricRegistry())
                .counter(MetricFamily.counter(
                                "orders_total", "Orders.", Label.closed("status", STATUSES), Label.open("symbol"))
                        .withCap(1_000_000));
        prometheus = io.prometheus.metrics.core.metrics.Counter.builder()
                .name("orders_total")
                .labelNames("status", "symbol")
                .withoutExemplars()
                .build();
        ExemplarConfig.disableExemplars();
        simpleclient = io.prometheus.client.Counter.build("orders_total", "Orders.")
                .labelNames("status", "symbol")
                .register(new CollectorRegistry());
        micrometer = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        dropwizard = new MetricRegistry();
        opentelemetry = SdkMeterProvider.builder()
                .registerView(
                        InstrumentSelector.builder().setName("*").build(),
                        View.builder().setCardinalityLimit(1_000_000).build())
                .registerMetricReader(new IdleReader())
                .build()
                .get("benchmark")
                .counterBuilder("orders")
                .build();
    }

    @Benchmark
    public void peak(Walk walk) {
        int at = walk.next();
        peak.at(status[at], symbol[at]).inc();
    }

    @Benchmark
    public void prometheus(Walk walk) {
        int at = walk.next();
        prometheus.labelValues(status[at], symbol[at]).inc();
    }

    @Benchmark
    public void simpleclient(Walk walk) {
        int at = walk.next();
        simpleclient.labels(status[at], symbol[at]).inc();
    }

    @Benchmark
    public void micrometer(Walk walk) {
        int at = walk.next();
        micrometer.counter("orders", "status", status[at], "symbol", symbol[at]).increment();
    }

    @Benchmark
    public void dropwizard(Walk walk) {
        int at = walk.next();
        dropwizard
                .counter(MetricRegistry.name("orders", status[at], symbol[at]))
                .inc();
    }

    @Benchmark
    public void opentelemetry(Walk walk) {
        int at = walk.next();
        opentelemetry.add(1, Attributes.of(STATUS, status[at], SYMBOL, symbol[at]));
    }
}
