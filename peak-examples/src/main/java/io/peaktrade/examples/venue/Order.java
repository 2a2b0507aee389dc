package io.peaktrade.examples.venue;

import io.peaktrade.examples.ledger.Side;
import java.math.BigDecimal;

/**
 * A market order: to be executed at once, at the current price, as far as possible.
 *
 * @param id chosen by us: an order that is sent twice is executed once
 * @param validUntilMillis in market time
 */
public record Order(String id, String strategy, String symbol, Side side, BigDecimal units, long validUntilMillis) {}
