package io.peaktrade.trading.order;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fill with whatever is known of it, for callers who build it from parts that may be absent. Not checked here: what is
 * wrong is counted when it is recorded.
 *
 * @param execution null where the venue gives its executions no ids
 * @param feeCurrency null where the fee is in the symbol's quote currency
 * @param strategy with symbol and side what moves the book although the order is unknown, as after a restart
 */
public record Fill(
        @Nullable String execution,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        Liquidity liquidity,
        @Nullable BigDecimal fee,
        @Nullable String feeCurrency,
        @Nullable String strategy,
        @Nullable String venue,
        @Nullable String symbol,
        @Nullable Side side) {

    public static Fill of(@Nullable BigDecimal quantity, @Nullable BigDecimal price) {
        return new Fill(null, quantity, price, Liquidity.OTHER, null, null, null, null, null, null);
    }

    public Fill execution(@Nullable String execution) {
        return new Fill(execution, quantity, price, liquidity, fee, feeCurrency, strategy, venue, symbol, side);
    }

    public Fill liquidity(Liquidity liquidity) {
        return new Fill(execution, quantity, price, liquidity, fee, feeCurrency, strategy, venue, symbol, side);
    }

    /** A null fee is none; a null currency is the symbol's quote currency. */
    public Fill fee(@Nullable BigDecimal fee, @Nullable String currency) {
        return new Fill(execution, quantity, price, liquidity, fee, currency, strategy, venue, symbol, side);
    }

    /** What the order was, in case that the tracker does not know it any more. */
    public Fill of(@Nullable String strategy, @Nullable String venue, @Nullable String symbol, @Nullable Side side) {
        return new Fill(execution, quantity, price, liquidity, fee, feeCurrency, strategy, venue, symbol, side);
    }
}
