/**
 * Orders, P&amp;L, positions and backtests as metrics. {@link io.peaktrade.trading.TradingMetrics} is what programs
 * record with, {@link io.peaktrade.trading.TradingMetricsModule} binds it for Guice; the packages below each measure
 * one part of trading and can be used by themselves.
 */
@NullMarked
package io.peaktrade.trading;

import org.jspecify.annotations.NullMarked;
