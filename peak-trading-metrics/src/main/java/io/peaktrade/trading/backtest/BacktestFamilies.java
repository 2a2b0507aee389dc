package io.peaktrade.trading.backtest;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families that a {@link BacktestRun} leaves behind. */
public final class BacktestFamilies {
    public static final MetricFamily LAST_SUCCESS = MetricFamily.gauge(
            "peak_backtest_last_success_timestamp_seconds",
            "When the strategy's last successful backtest ended, as a Unix time.",
            Label.open("strategy"));

    public static final MetricFamily LAST_RUN = MetricFamily.gauge(
            "peak_backtest_last_run_timestamp_seconds",
            "When the strategy's last backtest ended, successful or not, as a Unix time.",
            Label.open("strategy"));

    public static final MetricFamily LAST_DURATION = MetricFamily.gauge(
            "peak_backtest_last_duration_seconds",
            "Duration of the strategy's last backtest, successful or not.",
            Label.open("strategy"));

    public static final List<MetricFamily> ALL = List.of(LAST_SUCCESS, LAST_RUN, LAST_DURATION);

    private BacktestFamilies() {}
}
