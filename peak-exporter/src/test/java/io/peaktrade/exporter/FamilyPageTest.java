package io.peaktrade.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.CounterSeries;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.Scale;
import io.prometheus.client.CollectorRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FamilyPageTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter orders =
            recorder.counter(MetricFamily.counter("orders_total", "Orders.", Label.open("symbol")));
    private final LabelledCounter fees =
            recorder.counter(MetricFamily.counter("fees_usd_total", "Fees.", Label.open("symbol"))
                    .withScale(Scale.MICRO));
    private final LabelledHistogram acknowledged = recorder.histogram(MetricFamily.histogram(
            "ack_seconds", "Acknowledgements.", Buckets.seconds(0.001, 0.01), Label.open("symbol")));
    private final LabelledGauge pnl = recorder.gauge(MetricFamily.gauge("pnl_usd", "P&L.", Label.open("symbol")));
    private final ExpositionWriter kept = writer();
    private final Random random = new Random(1);

    private ExpositionWriter writer() {
        return new ExpositionWriter(recorder, new CollectorRegistry(), List.of());
    }

    private static String page(ExpositionWriter writer) {
        var lines = new LineBuffer();
        writer.write(lines, Format.OPEN_METRICS, NameFilter.ALL, 1_000_000_000);
        return new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
    }

    private void change() {
        String symbol = "S" + random.nextInt(20);
        switch (random.nextInt(12)) {
            case 0 -> orders.remove(symbol);
            case 1 -> acknowledged.remove(symbol);
            case 2 -> fees.at(symbol).add(random.nextDouble() * Math.pow(10, random.nextInt(8)));
            case 8, 9 -> pnl.at(symbol).set(random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6));
            case 10 -> pnl.at(symbol).forget();
            case 11 -> pnl.remove(symbol);
            case 3, 4 -> orders.at(symbol).inc((long) Math.pow(10, random.nextInt(12)));
            default -> acknowledged.at(symbol).record(random.nextInt(20_000_000));
        }
    }

    @Test
    void saysTheSameAfterAnyChangesAsOneThatIsNew() {
        for (int round = 0; round < 300; round++) {
            for (int changes = random.nextInt(6); changes > 0; changes--) {
                change();
            }
            assertThat(page(kept)).isEqualTo(page(writer()));
        }
    }

    @Test
    void beginsAnewAfterAScrapeThatFailed() {
        FamilyText text = FamilyText.of(orders);
        CounterSeries first = orders.at("BTC/USD");
        var lines = new LineBuffer();
        for (long count = 9; count < 11; count++) {
            text.page().begin(lines);
            text.page().step(first);
            text.page().value(count, 0);
        }
        assertThatThrownBy(() -> text.page().value(12, -1)).isInstanceOf(RuntimeException.class);
        lines.rewind(0);
        text.page().begin(lines);
        text.page().step(first);
        text.page().value(13, 0);
        text.page().end();
        assertThat(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8))
                .isEqualTo("orders_total{symbol=\"BTC/USD\"} 13\n");
    }
}
