/**
 * Tells of a backtest after its process is gone: what a Pushgateway keeps, or a file that the node exporter reads. Knows
 * neither the exporter nor the rest of the domain, and never keeps the backtest waiting for longer than two seconds.
 */
@NullMarked
package io.peaktrade.trading.backtest;

import org.jspecify.annotations.NullMarked;
