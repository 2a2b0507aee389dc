/**
 * Programs that run: a trading day from candles to orders, monitored as a real program would be, and the code that the
 * README and the guide show. {@link io.peaktrade.examples.Example} assembles the day.
 */
@NullMarked
package io.peaktrade.examples;

import org.jspecify.annotations.NullMarked;
