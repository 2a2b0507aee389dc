package io.peaktrade.benchmarks;

import com.google.inject.Guice;
import io.peaktrade.core.HistogramSeries;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.core.performance.MonitorPerformance;
import io.peaktrade.core.performance.PerformanceFamilies;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A method with the annotation, compared with the same two clock reads and observation by hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class MonitorBenchmark {
    MetricsRecorder recorder;
    private Intercepted intercepted;
    private ByHand byHand;
    final Object order = new Object();

    /** Guice creates a subclass of it. */
    static class Intercepted {
        @MonitorPerformance("annotated")
        Object quoted(Object order) {
            return order;
        }
    }

    record ByHand(HistogramSeries durations) {
        Object quoted(Object order) {
            long start = System.nanoTime();
            try {
                return order;
            } finally {
                durations.record(System.nanoTime() - start);
            }
        }
    }

    @Setup
    public void create() {
        var injector = Guice.createInjector(
                new CoreModule(), binder -> binder.bind(Intercepted.class).asEagerSingleton());
        intercepted = injector.getInstance(Intercepted.class);
        recorder = injector.getInstance(MetricsRecorder.class);
        byHand = new ByHand(
                recorder.histogram(PerformanceFamilies.REQUEST_DURATION).at("by_hand", "success"));
    }

    @Benchmark
    public Object peak() {
        return intercepted.quoted(order);
    }

    @Benchmark
    public Object byHand() {
        return byHand.quoted(order);
    }
}
