package io.peaktrade.trading.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The money of a strategy at one moment, in USD and exact. The components are signed so that they add up: fees paid are
 * negative, funding received is positive.
 *
 * @param equityUsd null without a capital, as are the high-water mark and the drawdown
 * @param dailyPnlUsd null before the first start of a day
 */
public record StrategyFigures(
        BigDecimal realizedUsd,
        BigDecimal unrealizedUsd,
        BigDecimal feesUsd,
        BigDecimal fundingUsd,
        @Nullable BigDecimal dailyPnlUsd,
        @Nullable BigDecimal equityUsd,
        @Nullable BigDecimal highWaterMarkUsd) {

    /** The sum of the components. */
    public BigDecimal pnlUsd() {
        return realizedUsd.add(unrealizedUsd).add(feesUsd).add(fundingUsd);
    }
}
