package io.peaktrade.examples;

import io.peaktrade.examples.market.Candles;
import io.peaktrade.examples.venue.VenueClient;
import io.peaktrade.trading.portfolio.Exposure;
import io.peaktrade.trading.portfolio.Portfolio;
import io.peaktrade.trading.risk.KillReason;
import io.peaktrade.trading.risk.KillSwitch;
import io.peaktrade.trading.risk.RiskLimits;
import io.peaktrade.trading.supervision.Reconciliation;
import io.peaktrade.trading.supervision.StrategyHeartbeat;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a desk does beside trading: sets limits, drills the kill switch before the first order, and compares its positions
 * with the venue's. A storm at the venue breaks the limits.
 */
final class RiskDesk {
    static final Duration RECONCILE_EVERY = Duration.ofMinutes(15);
    private static final double CAPITAL_USD = 100_000;
    private static final double DRAWDOWN_RATIO = 0.05;
    private static final double DAILY_LOSS_USD = 3_000;
    /** Of what the strategies may hold: more comes from fills that nobody expected. */
    private static final double HEADROOM = 1.25;

    private static final double TOLERANCE_UNITS = 0.00005;

    private final VenueClient venue;
    private final Portfolio book;
    private final Controls controls;
    private final List<StrategyHeartbeat> heartbeats;

    /** What a desk has to keep its trading within bounds. */
    record Controls(RiskLimits limits, KillSwitch kill, Reconciliation reconciliation) {}

    RiskDesk(VenueClient venue, Portfolio book, Controls controls, List<StrategyHeartbeat> heartbeats) {
        this.venue = venue;
        this.book = book;
        this.controls = controls;
        this.heartbeats = List.copyOf(heartbeats);
    }

    boolean mayTrade(String strategy) {
        return !controls.kill().isEngaged(strategy);
    }

    RiskLimits limits() {
        return controls.limits();
    }

    /**
     * Before the first order.
     *
     * @param notionalUsd what each strategy may hold of a symbol
     */
    void open(Map<String, Double> notionalUsd, Candles day) {
        double allUsd = notionalUsd.values().stream().mapToDouble(usd -> usd).sum();
        for (String symbol : day.symbols()) {
            double price = day.first(symbol).open();
            controls.limits().position(symbol, HEADROOM * allUsd / price);
            // Nothing is held, and that is known.
            notionalUsd.keySet().forEach(strategy -> book.open(strategy, symbol, 0, price));
        }
        notionalUsd.forEach(
                (strategy, usd) -> open(strategy, HEADROOM * usd * day.symbols().size()));
        drill();
        reconcile();
    }

    private void open(String strategy, double mostUsd) {
        book.capital(strategy, CAPITAL_USD);
        book.startDay(strategy);
        controls.limits().exposure(strategy, Exposure.GROSS, mostUsd);
        controls.limits().drawdown(strategy, DRAWDOWN_RATIO);
        controls.limits().dailyLoss(strategy, DAILY_LOSS_USD);
    }

    /** A switch that was never tried is a hope. */
    private void drill() {
        controls.kill().engage(KillSwitch.ALL, KillReason.DRILL);
        boolean stopsAll = ExampleModule.strategyNames().stream().noneMatch(this::mayTrade);
        controls.kill().release(KillSwitch.ALL);
        if (stopsAll) {
            controls.kill().drilled(KillSwitch.ALL);
        }
    }

    void afterMinute(long marketMillis) {
        heartbeats.forEach(StrategyHeartbeat::beat);
        if (marketMillis % RECONCILE_EVERY.toMillis() == 0) {
            reconcile();
        }
    }

    /** Fills that are on their way are differences too, which are gone the next time. */
    void reconcile() {
        venue.positions()
                .ifPresent(theirs -> controls.reconciliation()
                        .positions(VenueClient.VENUE, book.positions(), theirs, TOLERANCE_UNITS));
    }

    /** Nobody waits for signs of life after the day. */
    void close() {
        heartbeats.forEach(StrategyHeartbeat::close);
    }
}
