/** Two simple strategies and their backtests. They exist to make orders, not money. */
@NullMarked
package io.peaktrade.examples.strategy;

import org.jspecify.annotations.NullMarked;
