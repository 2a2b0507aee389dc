package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.exporter.exposition.poll.Origin;
import io.peaktrade.testing.ExpositionReader;
import io.peaktrade.testing.ScrapedMetrics;
import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gauges of ours, of Dropwizard and collectors of simpleclient that throw or hang, as a scraper sees them. */
@Timeout(60)
class ScrapeIsolationTest {
    private static final long SECOND = 1_000_000_000;
    private static final String NAME = "test_value";
    private static final MetricFamily FAMILY = MetricFamily.gauge(NAME, "Test.", Label.open("number"));
    private static final MapperConfig RULE = new MapperConfig("test.*", NAME, Map.of("number", "${0}"));

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final CollectorRegistry collectors = new CollectorRegistry();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final TestExporter exporter = new TestExporter(new PrometheusExporter(
            recorder, TestExporter.ANY_PORT.withMapping(List.of(RULE)), HealthReport.Source.NONE, collectors));
    private int added;

    @AfterEach
    void stop() {
        release.countDown();
        exporter.close();
    }

    private double hang() {
        asked.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 7;
    }

    private double slow() {
        try {
            assertThat(release.await(1, TimeUnit.SECONDS)).isFalse();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 7;
    }

    private static double fail() {
        throw new AssertionError("broken");
    }

    private void add(Origin origin, DoubleSupplier value) {
        String number = Integer.toString(added++);
        switch (origin) {
            case SERIES -> recorder.gauge(FAMILY).read(value, number);
            case DROPWIZARD -> registry.register("test." + number, (Gauge<Double>) value::getAsDouble);
            case SIMPLECLIENT -> collectors.register(collector(NAME + number, value));
        }
    }

    private void addGood(Origin origin, int count) {
        for (int i = 0; i < count; i++) {
            add(origin, () -> 1);
        }
    }

    private static Collector collector(String name, DoubleSupplier value) {
        return new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                return List.of(new GaugeMetricFamily(name, "Test.", value.getAsDouble()));
            }
        };
    }

    /** By a scraper that says how many seconds it has. */
    private ScrapedMetrics scrape(String seconds) throws IOException, InterruptedException {
        var request = exporter.request("/metrics").header("X-Prometheus-Scrape-Timeout-Seconds", seconds);
        return ExpositionReader.text004(exporter.send(request).body());
    }

    private static List<Double> shown(ScrapedMetrics scrape) {
        return scrape.values().entrySet().stream()
                .filter(series -> series.getKey().startsWith(NAME))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double errors(ScrapedMetrics scrape, Origin origin) {
        return scrape.value("peak_exporter_scrape_errors_total", Map.of("collector", origin.text()));
    }

    @ParameterizedTest
    @EnumSource
    void shows48OfFiftyWhileOneThrowsAndOneHangs(Origin origin) throws IOException, InterruptedException {
        add(origin, ScrapeIsolationTest::fail);
        addGood(origin, 24);
        add(origin, this::hang);
        addGood(origin, 24);
        var reply = exporter.send(exporter.request("/metrics"));
        assertThat(release.getCount()).as("it hangs still").isEqualTo(1);
        assertThat(reply.statusCode()).isEqualTo(200);
        ScrapedMetrics scrape = ExpositionReader.text004(reply.body());
        assertThat(shown(scrape)).hasSize(48).containsOnly(1.0);
        assertThat(errors(scrape, origin)).isEqualTo(2);
        for (Origin other : Origin.values()) {
            assertThat(errors(scrape, other)).isEqualTo(other == origin ? 2 : 0);
        }
    }

    /** On one try of five, each with another that hangs: a busy machine may be late now and then. */
    @ParameterizedTest
    @EnumSource
    void answersWithinASecondWhileOneThrowsAndOneHangs(Origin origin) throws IOException, InterruptedException {
        addGood(origin, 48);
        add(origin, ScrapeIsolationTest::fail);
        long fastest = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 5 && fastest >= SECOND; attempt++) {
            add(origin, this::hang);
            long start = System.nanoTime();
            assertThat(shown(exporter.text())).hasSize(48);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        assertThat(fastest).isLessThan(SECOND);
        assertThat(release.getCount()).as("they hang still").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void skipsWhatHangsUntilItIsBack(Origin origin) throws IOException, InterruptedException {
        addGood(origin, 1);
        add(origin, this::hang);
        assertThat(shown(exporter.text())).containsExactly(1.0);
        ScrapedMetrics second = exporter.text();
        assertThat(shown(second)).containsExactly(1.0);
        assertThat(errors(second, origin)).isEqualTo(2);
        assertThat(asked).hasValue(1);
        release.countDown();
        await().untilAsserted(() -> assertThat(shown(exporter.text())).containsExactlyInAnyOrder(1.0, 7.0));
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatThrowsOnceInEachScrapeUntilItDoesNot(Origin origin) throws IOException, InterruptedException {
        addGood(origin, 1);
        add(origin, () -> asked.incrementAndGet() < 3 ? fail() : 7);
        assertThat(errors(exporter.text(), origin)).isEqualTo(1);
        assertThat(errors(exporter.openMetrics(), origin)).isEqualTo(2);
        ScrapedMetrics well = exporter.text();
        assertThat(shown(well)).containsExactlyInAnyOrder(1.0, 7.0);
        assertThat(errors(well, origin)).isEqualTo(2);
    }

    /** It takes longer than is waited for those who name no time, and half of what is waited at most. */
    @ParameterizedTest
    @EnumSource
    void waitsForWhatIsSlowWhereTheScraperHasTheTime(Origin origin) throws IOException, InterruptedException {
        add(origin, this::slow);
        ScrapedMetrics scrape = scrape("10");
        assertThat(shown(scrape)).containsExactly(7.0);
        assertThat(errors(scrape, origin)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void showsWhatIsHealthyHoweverLittleTimeTheScraperNames(Origin origin) throws IOException, InterruptedException {
        addGood(origin, 5);
        ScrapedMetrics scrape = scrape("1e-9");
        assertThat(shown(scrape)).hasSize(5);
        assertThat(errors(scrape, origin)).isZero();
    }

    /** A collector whose hash code fails breaks its registry, and a scrape of it; the next must not know of that. */
    @Test
    void asksEverythingOnceAfterAScrapeThatFailed() throws IOException, InterruptedException {
        add(Origin.SERIES, asked::incrementAndGet);
        var failing = new AtomicBoolean();
        collectors.register(new Collector() {
            @Override
            public List<MetricFamilySamples> collect() {
                return List.of();
            }

            @Override
            public int hashCode() {
                if (failing.get()) {
                    throw new AssertionError("broken");
                }
                return 1;
            }
        });
        failing.set(true);
        assertThat(exporter.get("/metrics").statusCode()).isEqualTo(500);
        failing.set(false);
        assertThat(shown(exporter.text())).containsExactly(1.0);
    }

    @Test
    void countsASourceThatCountsBelowZeroAsFailing() throws IOException, InterruptedException {
        recorder.counter(MetricFamily.counter("peak_down_total", "Down.")).read(() -> -1);
        assertThat(exporter.openMetrics().samples("peak_down_total")).isEmpty();
        assertThat(errors(exporter.text(), Origin.SERIES)).isEqualTo(2);
    }
}
