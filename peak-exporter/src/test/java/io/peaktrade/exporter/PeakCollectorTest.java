package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Expiry;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.Scale;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.exporter.exposition.ExporterFamilies;
import io.peaktrade.exporter.exposition.PeakCollector;
import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeakCollectorTest {
    private final MetricsRecorder recorder = TestExporter.recorder();
    private final CollectorRegistry registry = new CollectorRegistry();

    @BeforeEach
    void record() {
        recorder.counter(MetricFamily.counter("peak_usd_total", "USD.", Label.open("venue"))
                        .withScale(Scale.MICRO))
                .at("kraken")
                .add(2.5);
        recorder.gauge(MetricFamily.gauge("peak_backtest_size", "Size.")).at().set(-3);
        recorder.gauge(MetricFamily.gauge("peak_unset", "Unset.")).at();
        recorder.histogram(MetricFamily.histogram("peak_wait_seconds", "Wait.", Buckets.seconds(0.1, 1)))
                .at()
                .observe(0.5);
    }

    private @Nullable Double value(String name, String... labelled) {
        String[] names = labelled.length == 0 ? labelled : new String[] {labelled[0]};
        String[] values = labelled.length == 0 ? labelled : new String[] {labelled[1]};
        return registry.getSampleValue(name, names, values);
    }

    @Test
    void showsEverySeriesToSimpleclient() {
        new PeakCollector(recorder).register(registry);
        assertThat(value("peak_usd_total", "venue", "kraken")).isEqualTo(2.5);
        assertThat(value("peak_backtest_size")).isEqualTo(-3);
        assertThat(value("peak_unset")).isNull();
        assertThat(value("peak_wait_seconds_bucket", "le", "0.1")).isZero();
        assertThat(value("peak_wait_seconds_bucket", "le", "1.0")).isEqualTo(1);
        assertThat(value("peak_wait_seconds_bucket", "le", "+Inf")).isEqualTo(1);
        assertThat(value("peak_wait_seconds_count")).isEqualTo(1);
        assertThat(value("peak_wait_seconds_sum")).isEqualTo(0.5);
    }

    @Test
    void showsSomeFamiliesOnly() {
        new PeakCollector(recorder, family -> family.name().startsWith("peak_backtest_")).register(registry);
        assertThat(value("peak_backtest_size")).isEqualTo(-3);
        assertThat(value("peak_wait_seconds_count")).isNull();
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        recorder.gauge(MetricFamily.gauge("peak_broken", "Broken.")).read(() -> {
            throw new IllegalStateException("closed");
        });
        var errors = recorder.counter(ExporterFamilies.SCRAPE_ERRORS);
        new PeakCollector(recorder).collect();
        assertThat(errors.at("series").getCount()).isEqualTo(1);
    }

    @Test
    void leavesOutACountBelowZero() {
        recorder.counter(MetricFamily.counter("peak_down_total", "Down.")).read(() -> -1);
        var errors = recorder.counter(ExporterFamilies.SCRAPE_ERRORS);
        new PeakCollector(recorder).register(registry);
        assertThat(value("peak_down_total")).isNull();
        assertThat(errors.at("series").getCount()).isPositive();
    }

    @Test
    void forgetsWhatIsIdleFirst() {
        var time = new ManualTime();
        var expiring = new MetricsRecorder(new MetricRegistry(), Set.of(), time);
        expiring.counter(MetricFamily.counter("peak_fills_total", "Fills.", Label.open("symbol"))
                        .withExpiry(Expiry.dropping(Duration.ofHours(1))))
                .inc("XRP/USD");
        new PeakCollector(expiring).register(registry);
        assertThat(value("peak_fills_total", "symbol", "XRP/USD")).isEqualTo(1);
        time.pass(Duration.ofHours(2));
        assertThat(value("peak_fills_total", "symbol", "XRP/USD")).isNull();
    }
}
