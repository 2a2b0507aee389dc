/**
 * Plays blotters, a desk's own orders, fills and marks, through the order tracker and the portfolio on a virtual clock.
 * Files are read and checked completely before the first event is played.
 */
@NullMarked
package io.peaktrade.examples.replay;

import org.jspecify.annotations.NullMarked;
