package io.peaktrade.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CardinalityTest {
    private static final int SYMBOLS = 10_000_000;

    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final LabelledCounter orders = recorder.counter(MetricFamily.counter(
                    "test_orders_total",
                    "Orders.",
                    Label.closed("status", "filled", "rejected", "other"),
                    Label.open("symbol"))
            .withCap(1_000));

    @Test
    void aFloodOfSymbolsLeavesTheCapAndOneRowMoreWithExactSums() {
        long before = usedHeap();
        for (int i = 0; i < SYMBOLS; i++) {
            orders.inc(i % 4 == 0 ? "rejected" : "filled", "SYM" + i);
        }
        assertThat(usedHeap() - before).isLessThan(1 << 20);
        assertThat(recorder.registry().getCounters().keySet())
                .filteredOn(name -> name.startsWith("test_orders_total"))
                .hasSize(999 + 3);
        assertThat(sums())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("filled", SYMBOLS / 4 * 3L, "rejected", SYMBOLS / 4L, "other", 0L));
        assertThat(orders.at("rejected", "_other_").getCount()).isEqualTo(SYMBOLS / 4 - 84);
        assertThat(recorder.counter(RecorderFamilies.OVERFLOW)
                        .at("test_orders_total")
                        .getCount())
                .isEqualTo(SYMBOLS - 333);
    }

    private Map<String, Long> sums() {
        var sums = new TreeMap<String, Long>();
        orders.forEach(series -> sums.merge(series.name().labelValues().get(0), series.getCount(), Long::sum));
        return sums;
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
