package io.peaktrade.examples.ledger;

import java.math.BigDecimal;

/** A part of an order, or all of it, that was executed at one price. */
public record Fill(
        String strategy, String symbol, Side side, BigDecimal units, BigDecimal priceUsd, BigDecimal feeUsd) {}
