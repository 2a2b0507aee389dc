package io.peaktrade.trading.portfolio;

import io.peaktrade.core.MetricFamily;
import java.util.List;

/** The gauges of a strategy, which a scrape reads from one snapshot. */
enum AccountFigure {
    PNL(PortfolioFamilies.PNL),
    REALIZED(PortfolioFamilies.PNL_COMPONENT, PnlComponent.REALIZED.text()),
    UNREALIZED(PortfolioFamilies.PNL_COMPONENT, PnlComponent.UNREALIZED.text()),
    FEES(PortfolioFamilies.PNL_COMPONENT, PnlComponent.FEES.text()),
    FUNDING(PortfolioFamilies.PNL_COMPONENT, PnlComponent.FUNDING.text()),
    DAILY_PNL(PortfolioFamilies.DAILY_PNL),
    EQUITY(PortfolioFamilies.EQUITY),
    HIGH_WATER_MARK(PortfolioFamilies.HIGH_WATER_MARK),
    DRAWDOWN(PortfolioFamilies.DRAWDOWN),
    GROSS(PortfolioFamilies.EXPOSURE, Exposure.GROSS.text()),
    NET(PortfolioFamilies.EXPOSURE, Exposure.NET.text());

    final MetricFamily family;
    private final List<String> more;

    AccountFigure(MetricFamily family, String... more) {
        this.family = family;
        this.more = List.of(more);
    }

    String[] labels(String strategy) {
        return more.isEmpty() ? new String[] {strategy} : new String[] {strategy, more.get(0)};
    }
}
