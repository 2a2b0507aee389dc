/** A simulated exchange with outages and faults, and the guarded client through which the example trades on it. */
@NullMarked
package io.peaktrade.examples.venue;

import org.jspecify.annotations.NullMarked;
