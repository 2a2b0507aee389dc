/** The candles of the past, in a database, behind a cache of two levels. */
@NullMarked
package io.peaktrade.examples.history;

import org.jspecify.annotations.NullMarked;
