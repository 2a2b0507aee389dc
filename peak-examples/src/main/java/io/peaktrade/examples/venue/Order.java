package io.peaktrade.examples.venue;

import io.peaktrade.trading.order.Side;
import java.math.BigDecimal;

/**
 * To be executed at the price of the moment, as far and as soon as that is possible.
 *
 * @param id the client's: sent twice, an order is executed once
 * @param validUntilMillis in market time
 */
public record Order(String id, String strategy, String symbol, Side side, BigDecimal units, long validUntilMillis) {}
