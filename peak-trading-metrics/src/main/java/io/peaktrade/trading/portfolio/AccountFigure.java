package io.peaktrade.trading.portfolio;

import io.peaktrade.core.MetricFamily;

/** The gauges of a strategy, which a scrape reads from one snapshot. */
enum AccountFigure {
    PNL(""),
    REALIZED(PnlComponent.REALIZED.text()),
    UNREALIZED(PnlComponent.UNREALIZED.text()),
    FEES(PnlComponent.FEES.text()),
    FUNDING(PnlComponent.FUNDING.text()),
    DAILY_PNL(""),
    EQUITY(""),
    HIGH_WATER_MARK(""),
    DRAWDOWN(""),
    GROSS(Exposure.GROSS.text()),
    NET(Exposure.NET.text());

    /** The value of the label after the strategy; empty where there is none. */
    private final String second;

    AccountFigure(String second) {
        this.second = second;
    }

    MetricFamily family() {
        return switch (this) {
            case PNL -> PortfolioFamilies.PNL;
            case REALIZED, UNREALIZED, FEES, FUNDING -> PortfolioFamilies.PNL_COMPONENT;
            case DAILY_PNL -> PortfolioFamilies.DAILY_PNL;
            case EQUITY -> PortfolioFamilies.EQUITY;
            case HIGH_WATER_MARK -> PortfolioFamilies.HIGH_WATER_MARK;
            case DRAWDOWN -> PortfolioFamilies.DRAWDOWN;
            case GROSS, NET -> PortfolioFamilies.EXPOSURE;
        };
    }

    String[] labels(String strategy) {
        return second.isEmpty() ? new String[] {strategy} : new String[] {strategy, second};
    }
}
