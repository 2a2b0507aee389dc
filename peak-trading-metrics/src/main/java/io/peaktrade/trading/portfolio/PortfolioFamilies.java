package io.peaktrade.trading.portfolio;

import io.peaktrade.core.Label;
import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The families of positions, profit and loss, equity and exposure. */
public final class PortfolioFamilies {
    public static final MetricFamily PNL = MetricFamily.gauge(
            "peak_pnl_usd",
            "Profit and loss since the start of the strategy's book, in USD, realized and unrealized, after fees and "
                    + "funding.",
            Label.open("strategy"));

    public static final MetricFamily POSITION = MetricFamily.gauge(
            "peak_position_size",
            "Net position over all strategies, in units of the symbol, negative when short.",
            Label.open("symbol"));

    public static final MetricFamily PNL_COMPONENT = MetricFamily.gauge(
            "peak_pnl_component_usd",
            "What the profit and loss of a strategy is the sum of, in USD: fees paid are negative.",
            Label.open("strategy"),
            Label.closed("component", PnlComponent.class));

    public static final MetricFamily DAILY_PNL =
            strategy("peak_daily_pnl_usd", "Profit and loss since the start of the strategy's day, in USD.");

    public static final MetricFamily EQUITY =
            strategy("peak_equity_usd", "Capital of a strategy with its profit and loss, in USD.");

    public static final MetricFamily HIGH_WATER_MARK = strategy(
            "peak_equity_high_water_mark_usd", "Highest equity that a strategy has had, in USD; survives a restart.");

    public static final MetricFamily DRAWDOWN = strategy(
            "peak_drawdown_ratio", "How far the equity of a strategy is below its high-water mark, as a share of it.");

    public static final MetricFamily EXPOSURE = MetricFamily.gauge(
            "peak_exposure_notional_usd",
            "Positions of a strategy at their marks, in USD: gross adds their sizes, net is negative when short.",
            Label.open("strategy"),
            Label.closed("kind", Exposure.class));

    public static final List<MetricFamily> ALL =
            List.of(PNL, POSITION, PNL_COMPONENT, DAILY_PNL, EQUITY, HIGH_WATER_MARK, DRAWDOWN, EXPOSURE);

    private PortfolioFamilies() {}

    private static MetricFamily strategy(String name, String help) {
        return MetricFamily.gauge(name, help, Label.open("strategy"));
    }
}
