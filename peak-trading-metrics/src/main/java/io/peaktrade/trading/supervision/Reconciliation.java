package io.peaktrade.trading.supervision;

import io.peaktrade.core.MetricsRecorder;
import io.peaktrade.core.time.TimeSource;
import io.peaktrade.trading.state.StateFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Compares what the program believes to hold at a venue with what the venue says, and shows how many differences there
 * are, how old the oldest is and when they were last compared. Both sides come from the caller, per venue and account.
 * What cannot be compared is rejected and counted, and the comparison before stays. Safe for all threads.
 */
public final class Reconciliation {
    private final BreakGauges gauges;
    private final String account;

    /** @param venues whose interval is shown from the start, so that one which is never compared is missed */
    public Reconciliation(MetricsRecorder recorder, TimeSource time, Duration interval, String... venues) {
        this(new BreakGauges(recorder, time, null, interval), List.of(venues));
    }

    /** One that a restart finds as it was: the last comparisons, and the ages of what differed. */
    public Reconciliation(
            MetricsRecorder recorder, TimeSource time, StateFile state, Duration interval, String... venues) {
        this(new BreakGauges(recorder, time, state, interval), List.of(venues));
    }

    private Reconciliation(BreakGauges gauges, List<String> venues) {
        this(gauges, "");
        for (String venue : venues) {
            gauges.venue(venue);
        }
    }

    private Reconciliation(BreakGauges gauges, String account) {
        this.gauges = gauges;
        this.account = account;
    }

    /** For another account at the same venues: the series of a venue are about all its accounts. */
    public Reconciliation account(String account) {
        return new Reconciliation(gauges, account);
    }

    /** Compares positions by symbol; a difference up to the tolerance is none. */
    public void positions(
            String venue, Map<String, BigDecimal> ours, Map<String, BigDecimal> theirs, BigDecimal tolerance) {
        gauges.compare(venue, account, BreakKind.POSITION, () -> Differences.of(ours, theirs, tolerance));
    }

    public void positions(
            String venue, Map<String, BigDecimal> ours, Map<String, BigDecimal> theirs, double tolerance) {
        gauges.compare(
                venue, account, BreakKind.POSITION, () -> Differences.of(ours, theirs, BigDecimal.valueOf(tolerance)));
    }

    /** Compares balances by asset; a difference up to the tolerance is none. */
    public void balances(
            String venue, Map<String, BigDecimal> ours, Map<String, BigDecimal> theirs, BigDecimal tolerance) {
        gauges.compare(venue, account, BreakKind.BALANCE, () -> Differences.of(ours, theirs, tolerance));
    }

    public void balances(String venue, Map<String, BigDecimal> ours, Map<String, BigDecimal> theirs, double tolerance) {
        gauges.compare(
                venue, account, BreakKind.BALANCE, () -> Differences.of(ours, theirs, BigDecimal.valueOf(tolerance)));
    }

    /** Compares open orders by id: each that only one side knows is a break. */
    public void orders(String venue, Collection<String> ours, Collection<String> theirs) {
        gauges.compare(venue, account, BreakKind.ORDER, () -> Differences.of(ours, theirs));
    }
}
