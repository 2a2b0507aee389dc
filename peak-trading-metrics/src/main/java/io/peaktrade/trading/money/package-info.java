/**
 * Exact decimal arithmetic for quantities, prices and money that makes no garbage: a mutable number, and a counter that
 * follows an exact sum. Everything here is written by one thread at a time; its owner holds a lock.
 */
@NullMarked
package io.peaktrade.trading.money;

import org.jspecify.annotations.NullMarked;
