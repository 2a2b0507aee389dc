/**
 * Time as a parameter: {@link io.peaktrade.core.time.TimeSource} is the only way in which a library class reads a clock
 * or waits, so that {@link io.peaktrade.core.time.ManualTime} can run any of them in a test without waiting.
 */
@NullMarked
package io.peaktrade.core.time;

import org.jspecify.annotations.NullMarked;
