package io.peaktrade.examples.venue;

import io.peaktrade.examples.ledger.Side;
import java.math.BigDecimal;

/**
 * To be executed at once and at the price of the moment, as far as that is possible.
 *
 * @param id ours: sent twice, an order is executed once
 * @param validUntilMillis in market time
 */
public record Order(String id, String strategy, String symbol, Side side, BigDecimal units, long validUntilMillis) {}
