package io.peaktrade.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Counting;
import io.micrometer.core.instrument.Counter;
import io.peaktrade.core.CounterSeries;
import io.prometheus.client.Collector;
import java.util.Collections;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordBenchmarkTest {
    private static final int EVENTS = 10_000;

    private final RecordBenchmark benchmark = new RecordBenchmark();

    @BeforeEach
    void create() {
        benchmark.series = 256;
        benchmark.create();
    }

    private static void repeat(Consumer<Walk> method) {
        var walk = new Walk();
        for (int i = 0; i < EVENTS; i++) {
            method.accept(walk);
        }
    }

    @Test
    void bothOfOurWaysCountEveryEvent() {
        repeat(benchmark::peak);
        repeat(benchmark::peakAt);
        var total = new LongAdder();
        benchmark.peak.forEach((CounterSeries series) -> total.add(series.getCount()));
        assertThat(total.sum()).isEqualTo(2 * EVENTS);
    }

    @Test
    void prometheusCountsEveryEvent() {
        repeat(benchmark::prometheus);
        var points = benchmark.prometheus.collect().getDataPoints();
        assertThat(points.stream().mapToDouble(point -> point.getValue()).sum()).isEqualTo(EVENTS);
        assertThat(points).hasSize(256);
    }

    @Test
    void simpleclientCountsEveryEvent() {
        repeat(benchmark::simpleclient);
        double total = Collections.list(benchmark.simpleclientRegistry.metricFamilySamples()).stream()
                .flatMap(family -> family.samples.stream())
                .filter(sample -> sample.name.equals("orders_total"))
                .mapToDouble((Collector.MetricFamilySamples.Sample sample) -> sample.value)
                .sum();
        assertThat(total).isEqualTo(EVENTS);
    }

    @Test
    void micrometerCountsEveryEvent() {
        repeat(benchmark::micrometer);
        assertThat(benchmark.micrometer.get("orders").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum())
                .isEqualTo(EVENTS);
    }

    @Test
    void dropwizardCountsEveryEvent() {
        repeat(benchmark::dropwizard);
        assertThat(benchmark.dropwizard.getCounters().values().stream()
                        .mapToLong(Counting::getCount)
                        .sum())
                .isEqualTo(EVENTS);
    }

    @Test
    void opentelemetryCountsEveryEvent() {
        repeat(benchmark::opentelemetry);
        assertThat(benchmark.telemetry.reader().collected().stream()
                        .flatMap(metric -> metric.getLongSumData().getPoints().stream())
                        .mapToLong(point -> point.getValue())
                        .sum())
                .isEqualTo(EVENTS);
    }
}
