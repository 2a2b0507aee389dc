package io.peaktrade.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.Side;
import io.peaktrade.trading.portfolio.Portfolio;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradingExampleTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final ManualTime time = new ManualTime();
    private final OrderTracker orders = new OrderTracker(recorder, time, TradingScope.of());
    private final Portfolio book = TradingExample.book(recorder, time, orders);

    @Test
    void comesToTheNumbersOfThePage() {
        TradingExample.flip(book);
        var figures = book.figures("carry");
        assertThat(figures.realizedUsd()).isEqualByComparingTo("972");
        assertThat(figures.unrealizedUsd()).isEqualByComparingTo("54");
        assertThat(figures.feesUsd()).isEqualByComparingTo("-4.32");
        assertThat(figures.pnlUsd()).isEqualByComparingTo("1021.68");
        var momentum = book.figures("momentum_strategy");
        assertThat(momentum.pnlUsd()).isEqualByComparingTo("548.75");
        assertThat(momentum.equityUsd()).isEqualByComparingTo("100548.75");
        assertThat(momentum.highWaterMarkUsd()).isEqualByComparingTo("100550");
    }

    @Test
    void followsExecutionReports() {
        orders.submitted("c-1", "carry", "cme", "ESZ6", Side.BUY, 2, 5_900);
        TradingExample.executionReport(orders, Map.of(11, "c-1", 150, "0"));
        TradingExample.executionReport(orders, Map.of(11, "c-1", 150, "F", 17, "x-1", 32, "2", 31, "5901", 12, "4"));
        assertThat(orders.openOrders()).isZero();
        assertThat(book.position("carry", "ESZ6")).isEqualByComparingTo("2");
        assertThat(orders.slippageAdverseUsd("carry")).isEqualByComparingTo("100");
    }

    @Test
    void bustsWhatWasReplaced() {
        TradingExample.follow(recorder, time);
        assertThat(recorder.registry()
                        .counter("peak_orders_total{status=\"filled\",symbol=\"BTC/USD\"}")
                        .getCount())
                .isEqualTo(1);
    }
}
