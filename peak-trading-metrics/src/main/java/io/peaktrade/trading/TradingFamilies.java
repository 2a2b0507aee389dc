package io.peaktrade.trading;

import io.peaktrade.core.Buckets;
import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import io.peaktrade.trading.backtest.BacktestFamilies;
import io.peaktrade.trading.order.OrderFamilies;
import io.peaktrade.trading.portfolio.PortfolioFamilies;
import io.peaktrade.trading.risk.RiskFamilies;
import io.peaktrade.trading.supervision.SupervisionFamilies;
import java.util.List;
import java.util.stream.Stream;

/** The families of this module: those of its parts. */
public final class TradingFamilies {
    public static final MetricFamily BACKTEST_DURATION = MetricFamily.histogram(
            "peak_backtest_duration_seconds",
            "Duration of backtests.",
            Buckets.seconds(0.1, 0.5, 1, 5, 10, 30, 60, 120, 300, 600, 1800, 3600),
            Label.open("strategy"));

    /** What {@link TradingMetricsModule} puts into the catalogue. */
    public static final List<MetricFamily> ALL = Stream.of(
                    OrderFamilies.ALL,
                    PortfolioFamilies.ALL,
                    RiskFamilies.ALL,
                    SupervisionFamilies.ALL,
                    BacktestFamilies.ALL,
                    List.of(BACKTEST_DURATION))
            .flatMap(List::stream)
            .toList();

    private TradingFamilies() {}
}
