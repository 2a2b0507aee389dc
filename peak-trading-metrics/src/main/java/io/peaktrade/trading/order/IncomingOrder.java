package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an event says of an order that is to be opened or replaced; one object for all, under the tracker's lock. */
final class IncomingOrder {
    final Decimal quantity = new Decimal();
    final Decimal expectedPrice = new Decimal();
    /** What is filled of it. */
    final Decimal nothing = new Decimal();

    @Nullable
    String text;

    long number;

    @Nullable
    String strategy;

    @Nullable
    String venue;

    @Nullable
    String symbol;

    @Nullable
    Side side;

    NewOrder.Purpose purpose = NewOrder.Purpose.TRADE;
    boolean hasId;
    boolean hasExpectedPrice;
    /** Whether its numbers can be recorded. */
    boolean usable;

    IncomingOrder id(@Nullable String text, long number, boolean hasId) {
        this.hasId = hasId;
        this.text = text;
        this.number = number;
        return this;
    }

    IncomingOrder names(
            @Nullable String strategy, @Nullable String venue, @Nullable String symbol, @Nullable Side side) {
        this.strategy = strategy;
        this.venue = venue;
        this.symbol = symbol;
        this.side = side;
        purpose = NewOrder.Purpose.TRADE;
        return this;
    }

    IncomingOrder without() {
        return numbers((BigDecimal) null, null);
    }

    IncomingOrder numbers(double quantity) {
        hasExpectedPrice = false;
        return quantity(quantity);
    }

    IncomingOrder numbers(double quantity, double expectedPrice) {
        hasExpectedPrice = true;
        quantity(quantity);
        usable &= this.expectedPrice.set(expectedPrice);
        return this;
    }

    IncomingOrder numbers(@Nullable BigDecimal quantity, @Nullable BigDecimal expectedPrice) {
        hasExpectedPrice = expectedPrice != null;
        quantity(quantity == null ? BigDecimal.ZERO : quantity);
        usable &= !hasExpectedPrice || this.expectedPrice.set(expectedPrice);
        return this;
    }

    IncomingOrder quantity(double quantity) {
        usable = this.quantity.set(quantity);
        return this;
    }

    /** Not usable where it is null. */
    IncomingOrder quantity(@Nullable BigDecimal quantity) {
        usable = this.quantity.set(quantity);
        return this;
    }

    IncomingOrder all(@Nullable NewOrder order) {
        if (order == null) {
            usable = false;
            return names(null, null, null, null);
        }
        names(order.strategy(), order.venue(), order.symbol(), order.side());
        purpose = order.purpose();
        return numbers(order.quantity(), order.expectedPrice());
    }

    /** Whether an order may have these numbers. */
    boolean isUsable() {
        return usable && quantity.signum() >= 0;
    }
}
