package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.order.Liquidity;
import io.peaktrade.trading.order.RejectReason;
import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can happen to orders and books, for those who keep count of it in their own ways. A null number is none. */
interface Desk {
    /** The names of an order. */
    record Names(String strategy, String venue, String symbol, Side side) {}

    /** What a venue says of a fill. */
    record Filled(
            @Nullable String execution,
            BigDecimal quantity,
            BigDecimal price,
            @Nullable BigDecimal fee,
            @Nullable String feeCurrency,
            @Nullable Names names) {}

    void submitted(long id, Names names, BigDecimal quantity, BigDecimal expectedPrice);

    void acknowledged(long id);

    void filled(long id, Filled fill, Liquidity liquidity);

    void busted(long id, String execution);

    void cancelRequested(long id);

    void canceled(long id);

    void rejected(long id, RejectReason reason);

    void expired(long id);

    void replaced(long id, long newId, BigDecimal quantity);

    void mark(String symbol, BigDecimal price);

    void rate(String currency, BigDecimal usd);

    void funding(String strategy, String symbol, BigDecimal amount);

    void capitalFlow(String strategy, BigDecimal usd);

    /** Everything that can be said in the end, under names of its own, in decimals without trailing zeros. */
    Map<String, String> outcome();

    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
