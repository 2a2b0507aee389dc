package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.jvm.BufferPoolMetricSet;
import com.codahale.metrics.jvm.CachedThreadStatesGaugeSet;
import com.codahale.metrics.jvm.ClassLoadingGaugeSet;
import com.codahale.metrics.jvm.FileDescriptorRatioGauge;
import com.codahale.metrics.jvm.GarbageCollectorMetricSet;
import com.codahale.metrics.jvm.JvmAttributeGaugeSet;
import com.codahale.metrics.jvm.MemoryUsageGaugeSet;
import com.codahale.metrics.jvm.ThreadStatesGaugeSet;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dropwizard.metrics.caffeine3.MetricsStatsCounter;
import io.peaktrade.core.guice.CoreModule;
import io.peaktrade.exporter.ExporterModule;
import io.peaktrade.exporter.ExporterSettings;
import io.peaktrade.exporter.PrometheusExporter;
import io.peaktrade.repository.StackTools;
import io.peaktrade.testing.ExpositionReader;
import io.peaktrade.testing.ScrapedFamily;
import io.peaktrade.testing.ScrapedMetrics;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries that publish to Dropwizard's registry themselves, under the names that their documentation shows. */
class LibraryMetricsTest {
    private final Injector injector =
            Guice.createInjector(new CoreModule(), new ExporterModule(ExporterSettings.DEFAULT.withPort(0)));
    private final MetricRegistry registry = injector.getInstance(MetricRegistry.class);
    private final PrometheusExporter exporter = injector.getInstance(PrometheusExporter.class);

    @AfterEach
    void stop() {
        exporter.close();
    }

    private byte[] scraped() throws IOException, InterruptedException {
        exporter.start();
        return Scrape.bytes(exporter.port());
    }

    private ScrapedMetrics exposed() throws IOException, InterruptedException {
        ScrapedMetrics exposed = ExpositionReader.text004(scraped());
        assertThat(exposed.value("peak_exporter_scrape_errors_total", Map.of("collector", "dropwizard")))
                .isZero();
        return exposed;
    }

    /** The names of the Dropwizard registry: without a rule, a name would begin as the metric does. */
    private static List<String> bridgedNames(ScrapedMetrics exposed) {
        return exposed.families().stream()
                .filter(family -> family.help().endsWith("in the Dropwizard registry."))
                .map(ScrapedFamily::name)
                .toList();
    }

    private HikariDataSource usedPool(String name) throws SQLException {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl("jdbc:h2:mem:" + name);
        config.setMaximumPoolSize(3);
        config.setMetricRegistry(registry);
        var pool = new HikariDataSource(config);
        pool.getConnection().close();
        return pool;
    }

    /** One hit, three misses, two evictions. */
    private void useCache(String name) {
        Cache<String, String> cache = Caffeine.newBuilder()
                .maximumSize(1)
                .executor(Runnable::run)
                .recordStats(() -> new MetricsStatsCounter(registry, "caffeine." + name))
                .build();
        for (String key : List.of("a", "a", "b", "c")) {
            assertThat(cache.get(key, String::strip)).isEqualTo(key);
        }
    }

    private void registerJvm() {
        registry.register("jvm.attribute", new JvmAttributeGaugeSet());
        registry.register("jvm.buffers", new BufferPoolMetricSet(ManagementFactory.getPlatformMBeanServer()));
        registry.register("jvm.classloader", new ClassLoadingGaugeSet());
        registry.register("jvm.filedescriptor", new FileDescriptorRatioGauge());
        registry.register("jvm.gc", new GarbageCollectorMetricSet());
        registry.register("jvm.memory", new MemoryUsageGaugeSet());
        registry.register("jvm.threads", new ThreadStatesGaugeSet());
    }

    @Test
    void ofPoolsCarryTheirNameAndAreInSeconds() throws Exception {
        try (var quotes = usedPool("quotes");
                var trades = usedPool("trades")) {
            ScrapedMetrics exposed = exposed();
            assertThat(bridgedNames(exposed)).hasSize(10).allMatch(name -> name.startsWith("hikaricp_connection"));
            for (HikariDataSource pool : List.of(quotes, trades)) {
                Map<String, String> name = Map.of("pool", pool.getPoolName());
                assertThat(exposed.value("hikaricp_connections_max", name)).isEqualTo(3);
                assertThat(exposed.value("hikaricp_connection_wait_seconds_count", name))
                        .isEqualTo(1);
                assertThat(exposed.value("hikaricp_connection_timeouts_total", name))
                        .isZero();
            }
        }
    }

    @Test
    void ofCachesCarryTheirNameAndTheCauseOfEvictions() throws IOException, InterruptedException {
        useCache("quotes");
        useCache("candles");
        ScrapedMetrics exposed = exposed();
        assertThat(bridgedNames(exposed)).hasSize(6).allMatch(name -> name.startsWith("caffeine_"));
        Map<String, String> cache = Map.of("cache", "candles");
        assertThat(exposed.value("caffeine_hits_total", cache)).isEqualTo(1);
        assertThat(exposed.value("caffeine_misses_total", cache)).isEqualTo(3);
        assertThat(exposed.value("caffeine_load_success_seconds_count", cache)).isEqualTo(3);
        assertThat(exposed.value("caffeine_evicted_weight_total", cache)).isEqualTo(2);
        assertThat(exposed.value("caffeine_eviction_weight_count", Map.of("cache", "candles", "cause", "SIZE")))
                .isEqualTo(2);
    }

    @Test
    void ofTheJvmAreInBaseUnits() throws IOException, InterruptedException {
        registerJvm();
        ScrapedMetrics exposed = exposed();
        assertThat(bridgedNames(exposed)).hasSize(26).allMatch(name -> name.startsWith("dropwizard_jvm_"));
        assertThat(exposed.value("dropwizard_jvm_memory_max_bytes", Map.of("area", "heap")))
                .isEqualTo((double) Runtime.getRuntime().maxMemory());
        double uptime = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        assertThat(exposed.value("dropwizard_jvm_uptime_seconds")).isBetween(0.001, uptime);
        assertThat(exposed.value("dropwizard_jvm_open_files_ratio")).isBetween(0.0, 1.0);
        assertThat(exposed.value("dropwizard_jvm_classes_loaded_total")).isGreaterThan(1000);
    }

    @Test
    void countEachThreadInOneStateOnly() throws IOException, InterruptedException {
        registry.register("jvm.threads", new CachedThreadStatesGaugeSet(1, TimeUnit.MINUTES));
        ScrapedMetrics exposed = exposed();
        assertThat(exposed.samples("dropwizard_jvm_threads_by_state"))
                .extracting(sample -> sample.labels().get("state"))
                .containsExactly("blocked", "new", "runnable", "terminated", "timed_waiting", "waiting");
        assertThat(exposed.value("dropwizard_jvm_threads_started_total"))
                .isGreaterThanOrEqualTo(exposed.value("dropwizard_jvm_threads_peak"));
    }

    @Test
    void passPromtoolTogether(@TempDir Path directory) throws Exception {
        registerJvm();
        useCache("quotes");
        try (var quotes = usedPool("quotes")) {
            assertThat(bridgedNames(exposed())).allMatch(name -> name.matches("[a-z_]+"));
            Path exposition = Files.write(directory.resolve("metrics.txt"), scraped());
            assertThat(StackTools.locate().checkMetrics(exposition).output())
                    .as(quotes.getPoolName())
                    .isEqualTo("peak_memory_usage_mb metric names should not contain abbreviated units");
        }
    }
}
