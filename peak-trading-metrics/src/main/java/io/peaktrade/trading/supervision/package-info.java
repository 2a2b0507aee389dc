/**
 * Watches over what trades: whether a strategy still shows signs of life, whether positions, orders and balances agree
 * with the venue's, and whether the venue's drop copy still arrives. Ages are computed from clocks given as parameters.
 */
@NullMarked
package io.peaktrade.trading.supervision;

import org.jspecify.annotations.NullMarked;
