package io.peaktrade.trading.risk;

import static io.peaktrade.testing.MetricsAssert.assertThat;

import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.ManualTime;
import io.peaktrade.trading.TradingScope;
import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.NewOrder;
import io.peaktrade.trading.order.OrderTracker;
import io.peaktrade.trading.order.Side;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchedOrdersTest {
    private final MetricsRecorder recorder = new MetricsRecorder(new MetricRegistry());
    private final ManualTime time = new ManualTime();
    private final KillSwitch kill = new KillSwitch(recorder, time, "all", "momentum");
    private final OrderTracker orders = new OrderTracker(recorder, time, TradingScope.of());

    @Test
    void followsTheOrdersOfATrackerToTheirEnds() {
        orders.watchedBy(kill);
        orders.submitted("c-1", "momentum", "kraken", "BTC/USD", Side.BUY, 1, 64_000);
        orders.submitted("c-2", "momentum", "kraken", "BTC/USD", Side.BUY, 1, 64_000);
        kill.engage("all", KillReason.OPERATOR);
        orders.submitted("c-3", "momentum", "kraken", "BTC/USD", Side.BUY, 1, 64_000);
        orders.submitted(
                "c-4", NewOrder.of("momentum", "kraken", "BTC/USD", Side.SELL).reduceOnly());
        assertThat(recorder).gauge("peak_kill_switch_open_orders", "all").hasValue(4);
        assertThat(recorder)
                .counter("peak_kill_switch_bypassed_orders_total", "all")
                .hasCount(1);

        time.pass(Duration.ofMillis(500));
        orders.canceled("c-1");
        orders.filled("c-2", 1, 64_000, Liquidity.TAKER, 0);
        orders.expired("c-3");
        orders.canceled("c-4");
        orders.canceled("c-4");
        assertThat(recorder).gauge("peak_kill_switch_open_orders", "all").hasValue(0);
        assertThat(recorder)
                .histogram("peak_kill_switch_orders_cleared_duration_seconds", "all")
                .hasCount(1)
                .hasSum(0.5);
    }
}
