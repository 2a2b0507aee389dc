package io.peaktrade.examples.venue;

import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Executes orders near the last price, for a fee, at once or in parts, and plans what the venue says of it: late, not at
 * all, or a fill after it said that the order was canceled.
 */
final class MatchingEngine {
    private static final long MILLISECOND = 1_000_000;
    private static final BigDecimal FEE_RATIO = new BigDecimal("0.0001");
    private static final double PRICE_NOISE = 0.0002;
    private static final double MAKER_RATE = 0.3;
    private static final double PARTS_RATE = 0.15;
    private static final double REST_RATE = 0.05;
    private static final double CANCEL_REJECT_RATE = 0.1;
    private static final List<RejectReason> REASONS = List.of(
            RejectReason.PRICE_BAND,
            RejectReason.RATE_LIMIT,
            RejectReason.INSUFFICIENT_FUNDS,
            RejectReason.SIZE_LIMIT,
            RejectReason.VENUE_ERROR);

    private final Faults faults;
    private final SplittableRandom random;
    private final ReportStream stream;
    private final Function<String, OptionalDouble> lastPrice;
    private final Map<String, Working> orders = new HashMap<>();
    private final Map<String, BigDecimal> positions = new TreeMap<>();
    private long executions;

    private static final class Working {
        private final Order order;
        private BigDecimal remaining;
        private boolean isOpen = true;

        private Working(Order order) {
            this.order = order;
            remaining = order.units();
        }
    }

    MatchingEngine(
            Faults faults, SplittableRandom random, ReportStream stream, Function<String, OptionalDouble> lastPrice) {
        this.faults = faults;
        this.random = random;
        this.stream = stream;
        this.lastPrice = lastPrice;
    }

    /** An id that is known already changes nothing. */
    void accept(Order order, long nowMillis, long nanos) {
        if (orders.containsKey(order.id())) {
            return;
        }
        var working = new Working(order);
        orders.put(order.id(), working);
        long answer = nanos + latency();
        if (nowMillis > order.validUntilMillis()) {
            end(working, answer, new ExecutionReport.Expired(order.id()));
        } else if (lastPrice.apply(order.symbol()).isEmpty()) {
            end(working, answer, new ExecutionReport.Rejected(order.id(), RejectReason.MARKET_CLOSED));
        } else if (random.nextDouble() < faults.orders.rejectRate()) {
            end(working, answer, new ExecutionReport.Rejected(order.id(), REASONS.get(random.nextInt(REASONS.size()))));
        } else {
            work(working, answer);
        }
    }

    private void work(Working working, long answer) {
        if (random.nextDouble() >= faults.orders.lostAckRate()) {
            boolean isLate = random.nextDouble() < faults.orders.lateAckRate();
            say(isLate ? answer + 50 * latency() : answer, new ExecutionReport.Acknowledged(working.order.id()));
        }
        BigDecimal half = working.order.units().divide(BigDecimal.valueOf(2), 4, RoundingMode.UP);
        double luck = random.nextDouble();
        boolean inParts = luck < PARTS_RATE;
        long at = answer + latency();
        planFill(working, inParts ? half : working.order.units(), at);
        if (inParts && luck >= REST_RATE) {
            planFill(working, working.order.units(), at + 5 * latency());
        }
    }

    /** What is still open of the order then, up to these units. */
    private void planFill(Working working, BigDecimal units, long nanos) {
        stream.plan(nanos, () -> working.isOpen ? Stream.of(fill(working, units)) : Stream.of());
    }

    private ExecutionReport fill(Working working, BigDecimal units) {
        Order order = working.order;
        BigDecimal filled = units.min(working.remaining);
        working.remaining = working.remaining.subtract(filled);
        working.isOpen = working.remaining.signum() > 0;
        positions.merge(order.symbol(), order.side() == Side.BUY ? filled : filled.negate(), BigDecimal::add);
        BigDecimal price = price(order);
        return new ExecutionReport.Filled(
                order.id(),
                "execution-" + ++executions,
                filled,
                price,
                filled.multiply(price).multiply(FEE_RATIO),
                random.nextDouble() < MAKER_RATE ? Liquidity.MAKER : Liquidity.TAKER);
    }

    private BigDecimal price(Order order) {
        double worse = faults.halfSpread + PRICE_NOISE * random.nextGaussian();
        double last = lastPrice.apply(order.symbol()).orElseThrow();
        return new BigDecimal(last * (order.side() == Side.BUY ? 1 + worse : 1 - worse), new MathContext(8));
    }

    void cancel(String id, long nanos) {
        Working working = orders.get(id);
        long answer = nanos + latency();
        if (working == null) {
            say(answer, new ExecutionReport.CancelRejected(id));
        } else {
            stream.plan(answer, () -> canceled(working, answer));
        }
    }

    private Stream<ExecutionReport> canceled(Working working, long nanos) {
        String id = working.order.id();
        if (!working.isOpen) {
            return Stream.of(new ExecutionReport.CancelRejected(id));
        }
        if (random.nextDouble() < CANCEL_REJECT_RATE) {
            return Stream.of(new ExecutionReport.CancelRejected(id), fill(working, working.remaining));
        }
        if (random.nextDouble() < faults.orders.lateFillRate()) {
            // It had been matched before the cancel came, and the two ways of telling are not of one speed.
            planFill(working, working.remaining, nanos + 20 * latency());
        } else {
            working.isOpen = false;
        }
        return Stream.of(new ExecutionReport.Canceled(id));
    }

    /** What the venue says that its client holds. */
    Map<String, BigDecimal> positions() {
        return Map.copyOf(positions);
    }

    private void end(Working working, long nanos, ExecutionReport report) {
        working.isOpen = false;
        say(nanos, report);
    }

    private void say(long nanos, ExecutionReport report) {
        stream.plan(nanos, () -> Stream.of(report));
    }

    /** Around 8 ms, and now and then a multiple. */
    private long latency() {
        return (long) (8 * MILLISECOND * Math.exp(0.5 * random.nextGaussian()));
    }
}
