package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.time.ManualTime;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FractionsTest {
    private final ManualTime time = new ManualTime();
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry(), Set.of(), time);

    @Test
    void losesNothingThatTheScaleDoesNotHold() {
        LabelledCounter volume = recorder.counter(MetricFamily.counter("test_volume_total", "Volume."));
        for (int i = 0; i < 1_000; i++) {
            volume.at().add(0.4);
        }
        assertThat(volume.at().getCount()).isEqualTo(400);
        for (int i = 0; i < 1_000; i++) {
            volume.at().add(1.6);
        }
        volume.inc();
        assertThat(volume.at().getCount()).isEqualTo(2_001);
        assertThat(read(volume)).isEqualTo(2_001);
    }

    @Test
    void losesNothingUnderThreads() {
        LabelledCounter volume = recorder.counter(MetricFamily.counter("test_volume_total", "Volume."));
        var threads = new CompletableFuture<?>[4];
        for (int thread = 0; thread < threads.length; thread++) {
            threads[thread] = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 10_000; i++) {
                    volume.at().add(0.25);
                }
            });
        }
        assertThat(CompletableFuture.allOf(threads)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(volume.at().getCount()).isEqualTo(10_000);
    }

    @Test
    void takesForWholeWhatOnlyTheMultiplicationWithTheScaleHasBroken() {
        LabelledCounter fees = recorder.counter(
                MetricFamily.counter("test_fees_usd_total", "Fees.").withScale(Scale.MICRO));
        for (int cents = 1; cents < 100; cents++) {
            fees.at().add(cents / 100.0);
        }
        assertThat(fees.at().getCount()).isEqualTo(49_500_000);
    }

    @Test
    void foldsFractionsToo() {
        LabelledCounter volume =
                recorder.counter(MetricFamily.counter("test_volume_total", "Volume.", Label.open("symbol"))
                        .withExpiry(Expiry.folding(Duration.ofHours(1))));
        volume.at("BTC/USD").add(0.5);
        volume.at("ETH/USD").add(1.5);
        recorder.expireIdle();
        time.pass(Duration.ofHours(1));
        recorder.expireIdle();
        assertThat(volume.at("_other_").getCount()).isEqualTo(2);
    }

    @Test
    void foldedSumsStandStillWhenTheyAreFull() {
        LabelledHistogram latency = recorder.histogram(
                MetricFamily.histogram("test_seconds", "Latency.", Buckets.seconds(1), Label.open("venue"))
                        .withExpiry(Expiry.folding(Duration.ofHours(1))));
        for (int venue = 0; venue < 9; venue++) {
            latency.at("venue" + venue).record((1L << 60) - 1);
        }
        recorder.expireIdle();
        time.pass(Duration.ofHours(1));
        recorder.expireIdle();
        var total = new long[3];
        latency.at("_other_").read(total);
        assertThat(total).containsExactly(0, 9, Long.MAX_VALUE);
    }

    @Test
    void refusesABoundThatTheScaleCannotHold() {
        assertThatThrownBy(() -> Buckets.of(Scale.ONE, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bucket bound must be a multiple of 1/1, the step of its scale, like 0.1 of Scale.MICRO,"
                        + " but is '0.5'");
        assertThat(Buckets.seconds(0.1 + 0.2, 1.1).bounds()).hasSize(2);
    }

    private static long read(LabelledCounter counter) {
        var values = new long[1];
        counter.view().read(0, 1, values);
        return values[0];
    }
}
