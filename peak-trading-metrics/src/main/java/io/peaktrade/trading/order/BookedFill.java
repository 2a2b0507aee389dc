package io.peaktrade.trading.order;

import io.peaktrade.trading.money.Decimal;
import org.jspecify.annotations.Nullable;

/** A fill on its way into a {@link FillBook}; one object for all fills, valid only during the call. */
public final class BookedFill {
    private final Decimal quantity = new Decimal();
    private final Decimal price = new Decimal();
    private final Decimal fee = new Decimal();
    private String strategy = "";
    private String symbol = "";
    private Side side = Side.BUY;
    private @Nullable String feeCurrency;

    public String strategy() {
        return strategy;
    }

    public String symbol() {
        return symbol;
    }

    public Side side() {
        return side;
    }

    /** Above zero. */
    public Decimal quantity() {
        return quantity;
    }

    public Decimal price() {
        return price;
    }

    /** Paid when positive, a rebate when negative. */
    public Decimal fee() {
        return fee;
    }

    /** Null where the fee is in the symbol's quote currency. */
    public @Nullable String feeCurrency() {
        return feeCurrency;
    }

    public BookedFill of(String strategy, String symbol, Side side) {
        this.strategy = strategy;
        this.symbol = symbol;
        this.side = side;
        return this;
    }

    public BookedFill feeIn(@Nullable String currency) {
        feeCurrency = currency;
        return this;
    }
}
