package io.peaktrade.examples.venue;

import static io.peaktrade.trading.order.OrderStatus.ACKNOWLEDGED;
import static io.peaktrade.trading.order.OrderStatus.CANCELED;
import static io.peaktrade.trading.order.OrderStatus.EXPIRED;
import static io.peaktrade.trading.order.OrderStatus.FILLED;
import static io.peaktrade.trading.order.OrderStatus.PARTIALLY_FILLED;
import static io.peaktrade.trading.order.OrderStatus.REJECTED;

import io.peaktrade.examples.ledger.Fill;
import io.peaktrade.examples.ledger.Side;
import io.peaktrade.examples.market.Candle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Executes orders at the last price, a little worse, for a fee. */
final class MatchingEngine {
    private static final double HALF_SPREAD = 0.0002;
    private static final BigDecimal FEE_RATIO = new BigDecimal("0.0010");
    private static final double PARTIAL_RATE = 0.08;
    private static final double CANCEL_RATE = 0.25;

    private final Faults faults;
    private final SplittableRandom random;

    MatchingEngine(Faults faults, SplittableRandom random) {
        this.faults = faults;
        this.random = random;
    }

    Execution execute(Order order, Optional<Candle> last, long nowMillis) {
        if (nowMillis > order.validUntilMillis()) {
            return new Execution(List.of(EXPIRED), List.of());
        }
        if (last.isEmpty() || random.nextDouble() < faults.rejectRate) {
            return new Execution(List.of(REJECTED), List.of());
        }
        return random.nextDouble() < PARTIAL_RATE ? inParts(order, last.get()) : atOnce(order, last.get());
    }

    private static Execution atOnce(Order order, Candle last) {
        return new Execution(List.of(ACKNOWLEDGED, FILLED), List.of(fill(order, order.units(), last.close())));
    }

    private Execution inParts(Order order, Candle last) {
        BigDecimal part = order.units().multiply(new BigDecimal("0.5")).setScale(4, RoundingMode.UP);
        Fill first = fill(order, part, last.close());
        BigDecimal rest = order.units().subtract(part);
        if (rest.signum() == 0 || random.nextDouble() < CANCEL_RATE) {
            return rest.signum() == 0
                    ? new Execution(List.of(ACKNOWLEDGED, FILLED), List.of(first))
                    : new Execution(List.of(ACKNOWLEDGED, PARTIALLY_FILLED, CANCELED), List.of(first));
        }
        return new Execution(
                List.of(ACKNOWLEDGED, PARTIALLY_FILLED, FILLED), List.of(first, fill(order, rest, last.close())));
    }

    private static Fill fill(Order order, BigDecimal units, double lastUsd) {
        double worse = order.side() == Side.BUY ? 1 + HALF_SPREAD : 1 - HALF_SPREAD;
        BigDecimal price = new BigDecimal(lastUsd * worse, new MathContext(8));
        BigDecimal fee = units.multiply(price).multiply(FEE_RATIO);
        return new Fill(order.strategy(), order.symbol(), order.side(), units, price, fee);
    }
}
