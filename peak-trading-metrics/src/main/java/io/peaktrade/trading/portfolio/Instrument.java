package io.peaktrade.trading.portfolio;

import io.peaktrade.trading.money.QuoteCurrency;
import java.math.BigDecimal;

/**
 * How a symbol turns prices into money: quantity by price by multiplier, in the quote currency. A linear contract that
 * settles in its quote currency; inverse and quanto contracts are refused, since their money is not that.
 *
 * @param multiplier what a price of 1 is worth for a quantity of 1, like 50 for an E-mini S&P 500 future
 * @param quote the currency of prices, like USD; others than USD need a rate before their money is counted
 */
public record Instrument(String symbol, BigDecimal multiplier, String quote) {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(18);

    public Instrument {
        requireText("symbol", "BTC/USD", symbol);
        requireText("quote currency of " + symbol, "USD", quote);
        if (multiplier.signum() <= 0 || multiplier.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("multiplier of %s must be above 0 and at most 1e18, like 50, but is '%s'"
                    .formatted(symbol, multiplier));
        }
        String settlement = QuoteCurrency.settlement(symbol);
        if (!settlement.isEmpty() && !settlement.equals(quote)) {
            throw new IllegalArgumentException(
                    "%s must settle in its quote currency %s, as a linear contract does, but settles in '%s'"
                            .formatted(symbol, quote, settlement));
        }
    }

    /** Bought and sold itself: a multiplier of 1. */
    public static Instrument spot(String symbol) {
        return new Instrument(symbol, BigDecimal.ONE, QuoteCurrency.of(symbol));
    }

    /** A linear contract, dated or perpetual; give it a {@link #multiplier(double)} where that is not 1. */
    public static Instrument future(String symbol) {
        return spot(symbol);
    }

    public Instrument multiplier(double multiplier) {
        if (!Double.isFinite(multiplier)) {
            throw new IllegalArgumentException("multiplier of %s must be above 0 and at most 1e18, like 50, but is '%s'"
                    .formatted(symbol, multiplier));
        }
        return multiplier(BigDecimal.valueOf(multiplier));
    }

    public Instrument multiplier(BigDecimal multiplier) {
        return new Instrument(symbol, multiplier, quote);
    }

    /** For a symbol that does not say it, or says otherwise. */
    public Instrument quote(String currency) {
        return new Instrument(symbol, multiplier, currency);
    }

    /** Refuses an inverse contract, and any other that settles in another currency than its prices are in. */
    public Instrument settledIn(String currency) {
        if (!currency.equals(quote)) {
            throw new IllegalArgumentException(
                    "%s must settle in its quote currency %s, as a linear contract does, but settles in '%s'"
                            .formatted(symbol, quote, currency));
        }
        return this;
    }

    private static void requireText(String what, String like, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "%s must not be blank, like %s, but is '%s'".formatted(what, like, value));
        }
    }
}
