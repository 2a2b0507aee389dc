package io.peaktrade.trading.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    private static final int DECIMALS = 18;
    static final StrategyFigures NONE =
            new StrategyFigures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null, null);

    /** How far the equity is below the high-water mark, as a share of it; null where that is not above zero. */
    public @Nullable BigDecimal drawdownRatio() {
        if (equityUsd == null || highWaterMarkUsd == null || highWaterMarkUsd.signum() <= 0) {
            return null;
        }
        return highWaterMarkUsd.subtract(equityUsd).divide(highWaterMarkUsd, DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The sum of the components. */
    public BigDecimal pnlUsd() {
        return realizedUsd.add(unrealizedUsd).add(feesUsd).add(fundingUsd);
    }
}
