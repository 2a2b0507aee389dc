package io.peaktrade.examples.ledger;

import java.math.BigDecimal;

/** An order, or part of one, executed at one price. */
public record Fill(
        String strategy, String symbol, Side side, BigDecimal units, BigDecimal priceUsd, BigDecimal feeUsd) {}
