package io.peaktrade.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.core.MetricType;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.order.OrderStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TradingFamiliesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            peak_orders_total              | COUNTER   | status symbol
            peak_orders_submitted_total    | COUNTER   | strategy venue
            peak_order_rejects_total       | COUNTER   | venue reason
            peak_order_ack_duration_seconds | HISTOGRAM | venue
            peak_order_fill_duration_seconds | HISTOGRAM | venue
            peak_order_cancel_duration_seconds | HISTOGRAM | venue
            peak_order_messages_total      | COUNTER   | venue type
            peak_open_order_notional_usd   | GAUGE     | strategy side
            peak_orders_open               | GAUGE     | venue
            peak_order_oldest_unacked_seconds | GAUGE  | venue
            peak_fills_total               | COUNTER   | venue liquidity
            peak_fills_unpriced_total      | COUNTER   | strategy
            peak_orders_forgotten_total    | COUNTER   | venue
            peak_order_events_invalid_total | COUNTER  | reason
            peak_fill_notional_usd_total   | COUNTER   | strategy
            peak_fill_slippage_adverse_usd_total | COUNTER | strategy
            peak_fill_slippage_favorable_usd_total | COUNTER | strategy
            peak_pnl_usd                   | GAUGE     | strategy
            peak_pnl_component_usd         | GAUGE     | strategy component
            peak_daily_pnl_usd             | GAUGE     | strategy
            peak_equity_usd                | GAUGE     | strategy
            peak_equity_high_water_mark_usd | GAUGE    | strategy
            peak_drawdown_ratio            | GAUGE     | strategy
            peak_exposure_notional_usd     | GAUGE     | strategy kind
            peak_position_size             | GAUGE     | symbol
            peak_backtest_duration_seconds | HISTOGRAM | strategy
            peak_backtest_last_success_timestamp_seconds | GAUGE | strategy
            peak_backtest_last_run_timestamp_seconds | GAUGE | strategy
            peak_backtest_last_duration_seconds | GAUGE | strategy
            peak_position_limit_size       | GAUGE     | symbol
            peak_exposure_limit_usd        | GAUGE     | strategy kind
            peak_drawdown_limit_ratio      | GAUGE     | strategy
            peak_daily_loss_limit_usd      | GAUGE     | strategy
            peak_open_order_notional_limit_usd | GAUGE | strategy side
            peak_order_message_limit_per_second | GAUGE | venue
            peak_order_to_trade_limit_ratio | GAUGE    | venue
            peak_pretrade_blocks_total     | COUNTER   | strategy control
            peak_kill_switch_engaged       | GAUGE     | scope
            peak_kill_switch_last_drill_timestamp_seconds | GAUGE | scope
            peak_kill_switch_activations_total | COUNTER | scope reason
            peak_kill_switch_open_orders   | GAUGE     | scope
            peak_kill_switch_orders_cleared_duration_seconds | HISTOGRAM | scope
            peak_kill_switch_bypassed_orders_total | COUNTER | scope
            peak_margin_ratio              | GAUGE     | venue
            peak_margin_limit_ratio        | GAUGE     | venue
            peak_liquidation_distance_ratio | GAUGE    | venue symbol
            peak_balance                   | GAUGE     | venue asset state
            peak_funding_rate_ratio        | GAUGE     | venue symbol
            peak_strategy_heartbeat_timestamp_seconds | GAUGE | strategy
            peak_strategy_heartbeat_interval_seconds | GAUGE | strategy
            peak_reconcile_breaks          | GAUGE     | venue kind
            peak_reconcile_oldest_break_seconds | GAUGE | venue kind
            peak_reconcile_last_success_timestamp_seconds | GAUGE | venue
            peak_reconcile_interval_seconds | GAUGE    | venue
            peak_drop_copy_last_event_timestamp_seconds | GAUGE | venue
            """)
    void areTheContract(String name, MetricType type, String labels) {
        MetricFamily family = TradingFamilies.ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(family.type()).isEqualTo(type);
        assertThat(family.labels()).extracting(Label::name).containsExactly(labels.split(" "));
    }

    @Test
    void areEachListedOnce() {
        assertThat(TradingFamilies.ALL).extracting(MetricFamily::name).doesNotHaveDuplicates();
    }

    @Test
    void knowTheStatusesOfAnOrderAndNoOthers() {
        assertThat(OrderFamilies.ORDERS.labels())
                .containsExactly(
                        Label.closed(
                                "status",
                                "submitted",
                                "acknowledged",
                                "partially_filled",
                                "filled",
                                "canceled",
                                "rejected",
                                "expired",
                                "other"),
                        Label.open("symbol"));
    }

    @Test
    void sortBacktestsIntoBucketsFromATenthOfASecondToAnHour() {
        assertThat(TradingFamilies.BACKTEST_DURATION.buckets())
                .extracting(Buckets::bounds)
                .isEqualTo(List.of(0.1, 0.5, 1.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0));
    }

    /** Found by identity, which is faster than by equals(). */
    @ParameterizedTest
    @EnumSource
    void holdTheVeryStringOfEachStatus(OrderStatus status) {
        assertThat(OrderFamilies.ORDERS.labels().get(0).values())
                .anySatisfy(value -> assertThat(value).isSameAs(status.text()));
    }
}
