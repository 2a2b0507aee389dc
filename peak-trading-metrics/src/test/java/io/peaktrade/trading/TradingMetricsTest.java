package io.peaktrade.trading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codahale.metrics.Counting;
import com.codahale.metrics.MetricRegistry;
import io.peaktrade.core.GaugeSeries;
import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.trading.order.OrderStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TradingMetricsTest {
    private static final long MILLISECOND = 1_000_000;

    private final MetricRegistry registry = new MetricRegistry();
    private final TradingMetrics trading =
            new TradingMetrics(new MetricsRecorder(registry), Set.of("BTC/USD"), Set.of("momentum_strategy"));

    @ParameterizedTest
    @EnumSource
    void startsADeclaredSymbolAtZeroInEachStatus(OrderStatus status) {
        assertThat(orders(status.text(), "BTC/USD")).isZero();
    }

    @Test
    void startsADeclaredStrategyWithoutBacktests() {
        assertThat(backtests("momentum_strategy")).isZero();
    }

    @Test
    void inventsNoProfitAndNoPosition() {
        assertThat(registry.getMetrics().keySet()).noneMatch(name -> name.matches("peak_(pnl|position)_.*"));
    }

    @Test
    void countsAnOrderByNameAndByConstantInTheSameSeries() {
        trading.recordOrder("filled", "BTC/USD");
        trading.recordOrder(OrderStatus.FILLED, "BTC/USD");
        assertThat(orders("filled", "BTC/USD")).isEqualTo(2);
        assertThat(orders("submitted", "BTC/USD")).isZero();
    }

    @Test
    void createsTheWholeRowOfASymbolThatItMeets() {
        trading.recordOrder("rejected", "ETH/USD");
        assertThat(orders("rejected", "ETH/USD")).isEqualTo(1);
        assertThat(orders("filled", "ETH/USD")).isZero();
    }

    @Test
    void countsAnUnknownStatusAsOther() {
        trading.recordOrder("teleported", "BTC/USD");
        assertThat(orders("other", "BTC/USD")).isEqualTo(1);
        assertThat(rejected("peak_orders_total", "label_order")).isZero();
    }

    @Test
    void showsTheLatestProfitAndPosition() {
        trading.updatePnl("momentum_strategy", 1250.50);
        trading.updatePnl("momentum_strategy", -3.25);
        trading.updatePosition("BTC/USD", 0.5);
        assertThat(gauge("peak_pnl_usd{strategy=\"momentum_strategy\"}")).isEqualTo(-3.25);
        assertThat(gauge("peak_position_size{symbol=\"BTC/USD\"}")).isEqualTo(0.5);
    }

    @Test
    void countsABacktest() {
        trading.recordBacktest("momentum_strategy", 250 * MILLISECOND);
        assertThat(backtests("momentum_strategy")).isEqualTo(1);
    }

    @Test
    void countsAnOrderOfNobodyInsteadOfThrowing() {
        trading.recordOrder((String) null, "BTC/USD");
        trading.recordOrder((OrderStatus) null, null);
        assertThat(orders("other", "BTC/USD")).isEqualTo(1);
        assertThat(orders("other", "_other_")).isEqualTo(1);
        assertThat(rejected("peak_orders_total", "null_label")).isEqualTo(3);
    }

    @Test
    void keepsTheLatestValueWhenTheNextIsNoNumber() {
        trading.updatePnl("momentum_strategy", 1);
        trading.updatePnl("momentum_strategy", Double.NaN);
        trading.updatePosition("BTC/USD", Double.NEGATIVE_INFINITY);
        trading.updatePnl(null, 1);
        trading.updatePosition(null, 1);
        assertThat(gauge("peak_pnl_usd{strategy=\"momentum_strategy\"}")).isEqualTo(1);
        assertThat(rejected("peak_pnl_usd", "not_finite")).isEqualTo(1);
        assertThat(rejected("peak_position_size", "not_finite")).isEqualTo(1);
        assertThat(rejected("peak_pnl_usd", "null_label")).isEqualTo(1);
        assertThat(rejected("peak_position_size", "null_label")).isEqualTo(1);
    }

    @Test
    void showsNoProfitAndNoPositionOfNobody() {
        trading.updatePnl(null, 5000);
        trading.updatePosition(null, 3);
        assertThat(registry.getMetrics().keySet()).noneMatch(name -> name.matches("peak_(pnl|position)_.*"));
        assertThat(rejected("peak_pnl_usd", "null_label")).isEqualTo(1);
        assertThat(rejected("peak_position_size", "null_label")).isEqualTo(1);
    }

    @Test
    void countsABacktestThatEndedBeforeItBegan() {
        trading.recordBacktest("momentum_strategy", -1);
        trading.recordBacktest(null, 1);
        assertThat(backtests("momentum_strategy")).isEqualTo(1);
        assertThat(rejected("peak_backtest_duration_seconds", "negative")).isEqualTo(1);
        assertThat(rejected("peak_backtest_duration_seconds", "null_label")).isEqualTo(1);
    }

    @Test
    void refusesToDeclareANamelessSymbol() {
        var recorder = new MetricsRecorder(new MetricRegistry());
        assertThatThrownBy(() -> new TradingMetrics(recorder, Set.of(" "), Set.of()))
                .hasMessage("label symbol of metric peak_orders_total must have a value of well-formed Unicode, "
                        + "like BTC/USD, but is ' '");
    }

    private long orders(String status, String symbol) {
        return count("peak_orders_total{status=\"%s\",symbol=\"%s\"}".formatted(status, symbol));
    }

    private long backtests(String strategy) {
        return count("peak_backtest_duration_seconds{strategy=\"%s\"}".formatted(strategy));
    }

    private long rejected(String metric, String reason) {
        return count("peak_recorder_rejected_total{metric=\"%s\",reason=\"%s\"}".formatted(metric, reason));
    }

    private long count(String series) {
        return ((Counting) requireNonNull(registry.getMetrics().get(series), series)).getCount();
    }

    private double gauge(String series) {
        return ((GaugeSeries) requireNonNull(registry.getMetrics().get(series), series)).value();
    }
}
