package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an event says of a fill; one object for all, under the tracker's lock. */
final class IncomingFill {
    final Decimal quantity = new Decimal();
    final Decimal price = new Decimal();
    final Decimal fee = new Decimal();

    @Nullable
    String execution;

    Liquidity liquidity = Liquidity.OTHER;

    @Nullable
    String feeCurrency;

    @Nullable
    String strategy;

    @Nullable
    String venue;

    @Nullable
    String symbol;

    @Nullable
    Side side;
    /** Whether its numbers can be recorded. */
    boolean usable;

    IncomingFill numbers(double quantity, double price, double fee) {
        usable = this.quantity.set(quantity) && this.price.set(price) && this.fee.set(fee);
        return checked();
    }

    IncomingFill numbers(@Nullable BigDecimal quantity, @Nullable BigDecimal price, @Nullable BigDecimal fee) {
        usable = this.quantity.set(quantity)
                && this.price.set(price)
                && this.fee.set(fee == null ? BigDecimal.ZERO : fee);
        return checked();
    }

    private IncomingFill checked() {
        usable &= quantity.signum() > 0;
        strategy = null;
        return this;
    }

    IncomingFill by(@Nullable String execution, @Nullable Liquidity liquidity, @Nullable String feeCurrency) {
        this.execution = execution == null || execution.isEmpty() ? null : execution;
        this.liquidity = liquidity == null ? Liquidity.OTHER : liquidity;
        this.feeCurrency = feeCurrency;
        return this;
    }

    IncomingFill all(@Nullable Fill fill) {
        if (fill == null) {
            usable = false;
            return by(null, null, null);
        }
        numbers(fill.quantity(), fill.price(), fill.fee());
        strategy = fill.strategy();
        venue = fill.venue();
        symbol = fill.symbol();
        side = fill.side();
        return by(fill.execution(), fill.liquidity(), fill.feeCurrency());
    }
}
