package io.peaktrade.trading.risk;

import io.peaktrade.core.LabelledGauge;
import io.peaktrade.core.MetricsRecorder;
import org.jspecify.annotations.Nullable;

/**
 * What a venue says of the account held there: margin, distance to liquidation, balances and funding rates, as gauges
 * that keep the last word. Ratios are parts of one: 0.8 is 80 percent. NaN and infinities are rejected and counted.
 * Never throws; safe for all threads.
 */
public final class VenueAccount {
    private final String venue;
    private final LabelledGauge margin;
    private final LabelledGauge marginLimit;
    private final LabelledGauge liquidationDistance;
    private final LabelledGauge balance;
    private final LabelledGauge fundingRate;

    public VenueAccount(MetricsRecorder recorder, String venue) {
        this.venue = venue;
        margin = recorder.gauge(RiskFamilies.MARGIN);
        marginLimit = recorder.gauge(RiskFamilies.MARGIN_LIMIT);
        liquidationDistance = recorder.gauge(RiskFamilies.LIQUIDATION_DISTANCE);
        balance = recorder.gauge(RiskFamilies.BALANCE);
        fundingRate = recorder.gauge(RiskFamilies.FUNDING_RATE);
    }

    /** The margin in use over the margin there is; some venues liquidate at 1. */
    public void margin(double ratio) {
        margin.at(venue).set(ratio);
    }

    /** The margin ratio that must not be passed; 0 means that there is none. */
    public void marginLimit(double ratio) {
        marginLimit.at(venue).set(ratio);
    }

    /** How far the mark is from the liquidation price, as a part of the mark. */
    public void liquidationDistance(@Nullable String symbol, double ratio) {
        liquidationDistance.at(venue, symbol).set(ratio);
    }

    /** In units of the asset; locked is what open orders hold. */
    public void balance(@Nullable String asset, double free, double locked) {
        balance.at(venue, asset, "free").set(free);
        balance.at(venue, asset, "locked").set(locked);
    }

    /** What a long position pays at the next funding, as a part of its notional; negative when it is paid. */
    public void fundingRate(@Nullable String symbol, double ratio) {
        fundingRate.at(venue, symbol).set(ratio);
    }
}
