package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class CardinalityTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());

    @Test
    void aFloodOfSymbolsLeavesTheCapAndOneRowMoreWithExactSums() {
        LabelledCounter orders = recorder.counter(MetricFamily.counter(
                        "test_orders_total",
                        "Orders.",
                        Label.closed("status", "filled", "rejected", "other"),
                        Label.open("symbol"))
                .withCap(1_000));
        for (int i = 0; i < 1_000_000; i++) {
            orders.at(i % 4 == 0 ? "rejected" : "filled", "SYM" + i).inc();
        }
        var series = new LongAdder();
        var rejected = new LongAdder();
        var filled = new LongAdder();
        orders.forEach(each -> {
            series.increment();
            LongAdder sum = each.name().labelValues().get(0).equals("rejected") ? rejected : filled;
            sum.add(each.getCount());
        });
        assertThat(series.sum()).isEqualTo(999 + 3);
        assertThat(rejected.sum()).isEqualTo(250_000);
        assertThat(filled.sum()).isEqualTo(750_000);
        assertThat(orders.at("rejected", "_other_").getCount()).isEqualTo(250_000 - 84);
        assertThat(recorder.overflow().at("test_orders_total").getCount()).isEqualTo(1_000_000 - 333);
    }
}
