package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.Decimal;
import io.peaktrade.trading.money.QuoteCurrency;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A symbol with its price and all positions in it. */
final class Market {
    final String symbol;
    final Currency quote;
    /** The last mark; until the first one the price of the last fill, of whichever strategy. */
    final Decimal price = new Decimal();
    /** Of all strategies. */
    final Decimal position = new Decimal();

    final List<Holding> holdings = new ArrayList<>();
    boolean isMarked;
    boolean hasPrice;
    /** Whether it ever had a fill, or was held at the start. */
    boolean isTraded;

    private final Decimal multiplier = new Decimal();
    private final boolean hasMultiplier;
    private final boolean isLinear;

    Market(String symbol, BigDecimal multiplier, Currency quote, boolean isLinear) {
        this.symbol = symbol;
        this.quote = quote;
        this.isLinear = isLinear;
        this.multiplier.setExactly(multiplier);
        hasMultiplier = multiplier.compareTo(BigDecimal.ONE) != 0;
    }

    /** One that settles in another currency than it is quoted in has no price in money that this book could tell. */
    static boolean isLinear(String symbol) {
        String settlement = QuoteCurrency.settlement(symbol);
        return settlement.isEmpty() || settlement.equals(QuoteCurrency.of(symbol));
    }

    boolean isPriced() {
        return isLinear && quote.hasRate();
    }

    /** Turns quantity by price into US dollars; only while it {@link #isPriced}. */
    Decimal toUsd(Decimal quantityByPrice) {
        if (hasMultiplier) {
            quantityByPrice.multiply(multiplier);
        }
        return quote.isUsd() ? quantityByPrice : quantityByPrice.multiply(quote.usd);
    }
}
