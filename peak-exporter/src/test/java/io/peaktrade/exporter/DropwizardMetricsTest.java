package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Clock;
import com.codahale.metrics.Counter;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.SlidingTimeWindowReservoir;
import com.codahale.metrics.Timer;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.health.HealthReport;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.testing.ScrapedFamily;
import io.peaktrade.testing.ScrapedMetrics;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DropwizardMetricsTest {
    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final MapperConfig rule = new MapperConfig("app.*.requests", "app_requests_total", Map.of("host", "${0}"));
    private final TestExporter exporter = new TestExporter(new PrometheusExporter(
            recorder,
            TestExporter.ANY_PORT.withMapping(List.of(rule)),
            HealthReport.Source.NONE,
            new CollectorRegistry()));

    @AfterEach
    void stop() {
        exporter.close();
    }

    private double left() throws IOException, InterruptedException {
        return exporter.text().value("peak_exporter_scrape_errors_total", Map.of("collector", "dropwizard"));
    }

    private void gauge(String name, Object value) {
        registry.register(name, (Gauge<Object>) () -> value);
    }

    @Test
    void appearUnderNamesThatPrometheusLikes() throws IOException, InterruptedException {
        registry.counter("http.activeRequests-now").inc(3);
        registry.counter("9.count").dec();
        registry.meter("orders").mark(4);
        gauge("queue.isFull", true);
        ScrapedMetrics scrape = exporter.openMetrics();
        assertThat(scrape.value("http_active_requests_now")).isEqualTo(3);
        assertThat(scrape.value("_9_count_value")).isEqualTo(-1);
        assertThat(scrape.value("orders_total")).isEqualTo(4);
        assertThat(scrape.value("queue_is_full")).isEqualTo(1);
        assertThat(scrape.family("orders").type()).isEqualTo("counter");
        assertThat(scrape.family("http_active_requests_now").type()).isEqualTo("gauge");
    }

    @Test
    void mayBeCalledLikeAUnit() throws IOException, InterruptedException {
        registry.meter("bytes").mark(3);
        for (String unit : List.of("seconds", "ratio", "usd", "percent")) {
            gauge(unit, 1);
        }
        ScrapedMetrics scrape = exporter.openMetrics();
        assertThat(scrape.value("bytes_total")).isEqualTo(3);
        assertThat(scrape.family("bytes").unit()).isEmpty();
        assertThat(scrape.value("seconds")).isEqualTo(1);
    }

    @Test
    void thatBecomeTheSameTextAreShownOnceAndCounted() throws IOException, InterruptedException {
        registry.counter("app.\ud800.requests").inc(1);
        registry.counter("app.\ud801.requests").inc(2);
        assertThat(exporter.openMetrics().samples("app_requests_total")).hasSize(1);
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void showTimersInSecondsAndWithoutASumThatNobodyKept() throws IOException, InterruptedException {
        registry.timer("db.query").update(250, TimeUnit.MILLISECONDS);
        registry.timer("db.idle");
        ScrapedMetrics scrape = exporter.openMetrics();
        assertThat(scrape.value("db_query_seconds", Map.of("quantile", "0.99"))).isEqualTo(0.25);
        assertThat(scrape.value("db_query_seconds_count")).isEqualTo(1);
        assertThat(scrape.samples("db_query_seconds_sum")).isEmpty();
        assertThat(scrape.samples("db_idle_seconds")).isEmpty();
        assertThat(scrape.value("db_idle_seconds_count")).isZero();
    }

    @Test
    void showNoQuantilesOfAWindowThatIsOver() throws IOException, InterruptedException {
        var time = new ManualTime();
        var window = new SlidingTimeWindowReservoir(1, TimeUnit.SECONDS, clock(time));
        registry.register("db.query", new Timer(window));
        registry.timer("db.query").update(250, TimeUnit.MILLISECONDS);
        assertThat(exporter.text().value("db_query_seconds", Map.of("quantile", "0.5")))
                .isEqualTo(0.25);
        time.pass(Duration.ofMinutes(1));
        ScrapedMetrics idle = exporter.text();
        assertThat(idle.samples("db_query_seconds")).isEmpty();
        assertThat(idle.value("db_query_seconds_count")).isEqualTo(1);
    }

    private static Clock clock(ManualTime time) {
        return new Clock() {
            @Override
            public long getTick() {
                return time.nanos();
            }
        };
    }

    @Test
    void followTheUsersRulesFirst() throws IOException, InterruptedException {
        registry.counter("app.host-1.requests").inc(2);
        registry.counter("app.host-2.requests").inc(5);
        ScrapedMetrics scrape = exporter.openMetrics();
        assertThat(scrape.family("app_requests").type()).isEqualTo("counter");
        assertThat(scrape.value("app_requests_total", Map.of("host", "host-1"))).isEqualTo(2);
        assertThat(scrape.value("app_requests_total", Map.of("host", "host-2"))).isEqualTo(5);
    }

    @Test
    void ofKnownLibrariesHaveRulesAlready() throws IOException, InterruptedException {
        gauge("HikariPool-1.pool.TotalConnections", 8);
        registry.histogram("HikariPool-1.pool.Usage").update(1500);
        registry.counter("caffeine.quotes.hits").inc();
        gauge("jvm.gc.G1-Young.time", 2500L);
        gauge("jvm.threads.deadlocks", List.of());
        ScrapedMetrics scrape = exporter.openMetrics();
        assertThat(scrape.value("hikaricp_connections", Map.of("pool", "HikariPool-1")))
                .isEqualTo(8);
        assertThat(scrape.value("hikaricp_connection_usage_seconds", Map.of("quantile", "0.5")))
                .isEqualTo(1.5);
        assertThat(scrape.value("caffeine_hits_total", Map.of("cache", "quotes")))
                .isEqualTo(1);
        assertThat(scrape.value("dropwizard_jvm_gc_seconds_total", Map.of("gc", "G1-Young")))
                .isEqualTo(2.5);
    }

    @Test
    void thatAreNoNumbersAreNotThere() throws IOException, InterruptedException {
        gauge("text", "x");
        registry.register("nothing", (Gauge<Object>) () -> Double.NaN);
        assertThat(exporter.text().families()).extracting(ScrapedFamily::name).doesNotContain("text", "nothing");
        assertThat(left()).isZero();
    }

    @Test
    void thatClashAreCountedOnceWhenTheyAreRegistered() throws IOException, InterruptedException {
        registry.counter("a.b").inc(1);
        registry.counter("a-b").inc(2);
        registry.histogram("a.b.c");
        registry.counter("a.b.c-count").inc();
        registry.counter("");
        assertThat(exporter.openMetrics().value("a_b")).isEqualTo(1);
        assertThat(left()).isEqualTo(2);
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void neverTakeTheNameOfOneOfOurs() throws IOException, InterruptedException {
        recorder.gauge(MetricFamily.gauge("peak_x", "X.")).at().set(1);
        registry.counter("peak.x").inc(9);
        assertThat(exporter.openMetrics().value("peak_x")).isEqualTo(1);
        assertThat(left()).isPositive();
    }

    @Test
    void goWhenTheyAreRemoved() throws IOException, InterruptedException {
        registry.counter("a.b").inc();
        registry.remove("a.b");
        registry.counter("a-b").inc(2);
        assertThat(exporter.text().value("a_b")).isEqualTo(2);
    }

    @Test
    void thatClashComeWhenTheirPlaceIsFree() throws IOException, InterruptedException {
        registry.counter("a.b").inc(1);
        registry.counter("a-b").inc(2);
        registry.counter("a_b").inc(3);
        registry.meter("or.ders");
        registry.counter("or-ders").inc(4);
        assertThat(left()).isEqualTo(3);
        registry.remove("a.b");
        registry.remove("or.ders");
        ScrapedMetrics scrape = exporter.openMetrics();
        assertThat(scrape.value("a_b")).as("the first that waited").isEqualTo(2);
        assertThat(scrape.value("or_ders")).isEqualTo(4);
        registry.remove("a_b");
        registry.remove("a-b");
        assertThat(exporter.text().samples("a_b")).isEmpty();
        assertThat(left()).as("counted on arrival").isEqualTo(3);
    }

    @Test
    void thatFailAreLeftOut() throws IOException, InterruptedException {
        registry.register("bad", (Gauge<Object>) () -> {
            throw new IllegalStateException("closed");
        });
        gauge("good", 1);
        assertThat(exporter.text().value("good")).isEqualTo(1);
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void thatAreSomeonesOwnCountersAreNotTrusted() throws IOException, InterruptedException {
        registry.register("bad", new Counter() {
            @Override
            public long getCount() {
                throw new IllegalStateException("closed");
            }
        });
        registry.counter("good").inc();
        assertThat(exporter.text().value("good")).isEqualTo(1);
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void standInTheOrderOfTheirLabelsHoweverTheyComeAndGo() throws IOException, InterruptedException {
        IntStream.range(0, 200).map(i -> 299 - i).forEach(i -> registry.counter("app.%d.requests".formatted(i)));
        assertThat(hosts()).hasSize(200).isSorted();
        registry.remove("app.250.requests");
        registry.counter("app.50.requests");
        assertThat(hosts()).hasSize(200).isSorted().contains("50").doesNotContain("250");
    }

    private List<String> hosts() throws IOException, InterruptedException {
        return exporter.text().samples("app_requests_total").stream()
                .map(sample -> sample.labels().get("host"))
                .toList();
    }

    @Test
    void countExactlyAndNeverBelowZeroWhereOnlyUpIsPossible() throws IOException, InterruptedException {
        registry.counter("app.large.requests").inc((1L << 53) + 1);
        registry.counter("app.negative.requests").dec();
        assertThat(exporter.get("/metrics").body())
                .contains("app_requests_total{host=\"large\"} 9007199254740993\n")
                .doesNotContain("host=\"negative\"");
    }
}
