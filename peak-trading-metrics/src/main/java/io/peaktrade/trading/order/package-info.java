/**
 * Follows orders from their submission to their end and keeps the metrics of orders, messages, latencies and fills true.
 * Knows neither the portfolio nor the kill switch: they implement {@link io.peaktrade.trading.order.FillBook} and {@link
 * io.peaktrade.trading.order.OrderWatch}.
 */
@NullMarked
package io.peaktrade.trading.order;

import org.jspecify.annotations.NullMarked;
