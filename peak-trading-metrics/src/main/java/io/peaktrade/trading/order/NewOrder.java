package io.peaktrade.trading.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is submitted, for callers who build it from parts that may be absent. Not checked here: what is wrong
 * is counted when it is recorded.
 *
 * @param quantity null or zero where it is unknown
 * @param expectedPrice the arrival price, not the limit; null where it is unknown, which means no slippage
 */
public record NewOrder(
        String strategy,
        String venue,
        String symbol,
        Side side,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal expectedPrice,
        Purpose purpose) {

    /** Whether an order may open a position or only reduce one, which a kill switch lets through. */
    public enum Purpose {
        TRADE,
        REDUCE_ONLY
    }

    public static NewOrder of(String strategy, String venue, String symbol, Side side) {
        return new NewOrder(strategy, venue, symbol, side, null, null, Purpose.TRADE);
    }

    public NewOrder quantity(@Nullable BigDecimal quantity) {
        return new NewOrder(strategy, venue, symbol, side, quantity, expectedPrice, purpose);
    }

    public NewOrder expectedPrice(@Nullable BigDecimal expectedPrice) {
        return new NewOrder(strategy, venue, symbol, side, quantity, expectedPrice, purpose);
    }

    /** Flags an order that can only reduce a position: a kill switch does not count it as a bypass. */
    public NewOrder reduceOnly() {
        return new NewOrder(strategy, venue, symbol, side, quantity, expectedPrice, Purpose.REDUCE_ONLY);
    }
}
