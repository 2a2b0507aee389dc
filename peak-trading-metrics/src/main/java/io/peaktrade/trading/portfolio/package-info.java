/**
 * Keeps positions, profit and loss, equity and exposure of strategies in exact decimals, moved by the fills of an order
 * tracker or of the program, and shows them.
 */
@NullMarked
package io.peaktrade.trading.portfolio;

import org.jspecify.annotations.NullMarked;
