package io.peaktrade.exporter.exposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.LabelledCounter;
import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.LabelledHistogram;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.Scale;
import io.peaktrade.exporter.exposition.bridge.DropwizardSection;
import io.peaktrade.exporter.exposition.bridge.NameRules;
import io.peaktrade.exporter.exposition.poll.Poller;
import io.peaktrade.exporter.exposition.text.BlockScratch;
import io.peaktrade.exporter.exposition.text.RenderedFamily;
import io.peaktrade.exporter.exposition.text.ScrapeBody;
import io.prometheus.client.dropwizard.samplebuilder.MapperConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RenderedFamilyTest {
    private static final MapperConfig DROPWIZARD =
            new MapperConfig("fix.*.open", "fix_open_orders", Map.of("symbol", "${0}"));

    private final MetricRegistry registry = new MetricRegistry();
    private final MetricsRecorder recorder = new MetricsRecorder(registry);
    private final LabelledCounter orders =
            recorder.counter(MetricFamily.counter("orders_total", "Orders.", Label.open("symbol")));
    private final LabelledCounter fees =
            recorder.counter(MetricFamily.counter("fees_usd_total", "Fees.", Label.open("symbol"))
                    .withScale(Scale.MICRO));
    private final LabelledHistogram acknowledged = recorder.histogram(MetricFamily.histogram(
            "ack_seconds", "Acknowledgements.", Buckets.seconds(0.001, 0.01), Label.open("symbol")));
    private final LabelledGauge pnl = recorder.gauge(MetricFamily.gauge("pnl_usd", "P&L.", Label.open("symbol")));
    private final Exposition kept = writer();
    private final Random random = new Random(1);

    private Exposition writer() {
        return new Exposition(recorder, List.of(new DropwizardSection(recorder, new NameRules(List.of(DROPWIZARD)))));
    }

    private static String page(Exposition writer) {
        var body = new ScrapeBody();
        writer.write(body, ExpositionFormat.OPEN_METRICS, NameFilter.ALL, 1_000_000_000);
        return text(body);
    }

    private static String text(ScrapeBody body) {
        var bytes = new ByteArrayOutputStream();
        try {
            body.sendTo(bytes::write);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        body.clear();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void change() {
        String symbol = "S" + random.nextInt(20);
        switch (random.nextInt(17)) {
            case 0 -> orders.remove(symbol);
            case 1 -> acknowledged.remove(symbol);
            case 2 -> fees.at(symbol).add(random.nextDouble() * Math.pow(10, random.nextInt(8)));
            case 8, 9 -> pnl.at(symbol).set(random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6));
            case 10 -> pnl.at(symbol).forget();
            case 11 -> pnl.remove(symbol);
            case 12 -> registry.counter("fix.%s.open".formatted(symbol)).inc(random.nextInt(9));
            case 13 -> registry.counter("fix.%s.open".formatted(symbol)).dec(random.nextInt(9));
            case 14 -> registry.remove("fix.%s.open".formatted(symbol));
            case 15 -> orders.at(symbol).inc(random.nextInt(9_999));
            case 16 -> registry.counter("fix.%s.open".formatted(symbol)).inc(random.nextInt(20_000));
            case 3, 4 -> orders.at(symbol).inc((long) Math.pow(10, random.nextInt(12)));
            default -> acknowledged.at(symbol).record(random.nextInt(20_000_000));
        }
    }

    @Test
    void saysTheSameAfterAnyChangesAsOneThatIsNew() {
        for (int round = 0; round < 1000; round++) {
            for (int changes = random.nextInt(6); changes > 0; changes--) {
                change();
            }
            assertThat(page(kept)).isEqualTo(page(writer()));
        }
    }

    @Test
    void saysTheSameOfFamiliesOfManySheetsToo() {
        for (int i = 0; i < 2000; i++) {
            orders.at("N" + i).inc(i);
            acknowledged.at("N" + i % 400).record(i * 1000L);
        }
        for (int round = 0; round < 20; round++) {
            for (int i = round; i < 2000; i += 1 + round) {
                orders.at("N" + i).inc(i);
                acknowledged.at("N" + i % 400).record(i * 1000L);
            }
            assertThat(page(kept)).isEqualTo(page(writer()));
        }
        orders.remove("N7");
        assertThat(page(kept)).isEqualTo(page(writer()));
    }

    @Test
    void leavesAnAnswerAsItWasWhileItIsStillSent() {
        for (int i = 0; i < 1000; i++) {
            orders.at("N" + i).inc(i);
        }
        var slow = new ScrapeBody();
        kept.write(slow, ExpositionFormat.OPEN_METRICS, NameFilter.ALL, 1_000_000_000);
        String before = page(writer());
        for (int round = 0; round < 3; round++) {
            orders.forEach(series -> series.inc(1));
            orders.at("N3").inc(1_000_000);
            assertThat(page(kept)).isEqualTo(page(writer())).isNotEqualTo(before);
        }
        assertThat(text(slow)).isEqualTo(before);
    }

    @Test
    void beginsAnewAfterAScrapeThatFailed() {
        var lines = new FailingLines(new RecorderLines(
                new RecorderValues<>(orders, new SourcePolls(new Poller(fees))), new FamilyTemplate(orders.family())));
        var page = new RenderedFamily(lines, new BlockScratch());
        var body = new ScrapeBody();
        orders.at("BTC/USD").inc(9);
        page.write(body);
        orders.at("BTC/USD").inc();
        lines.fails = true;
        assertThatThrownBy(() -> page.write(body)).isInstanceOf(IllegalStateException.class);
        lines.fails = false;
        body.clear();
        page.write(body);
        assertThat(text(body)).isEqualTo("orders_total{symbol=\"BTC/USD\"} 10\n");
    }
}
