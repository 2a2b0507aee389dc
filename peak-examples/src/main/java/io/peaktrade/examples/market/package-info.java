/** Candles, real or generated, and the clock that plays a day of them at any speed. */
@NullMarked
package io.peaktrade.examples.market;

import org.jspecify.annotations.NullMarked;
