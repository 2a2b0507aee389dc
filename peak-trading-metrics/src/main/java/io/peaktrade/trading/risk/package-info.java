/**
 * What keeps trading within its bounds: limits as gauges beside their values, the kill switch with the orders that it
 * still waits for, and thin recorders for blocks before the trade, margin, balances and funding rates.
 */
@NullMarked
package io.peaktrade.trading.risk;

import org.jspecify.annotations.NullMarked;
