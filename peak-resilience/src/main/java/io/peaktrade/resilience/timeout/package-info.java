/**
 * Timeouts: a call that takes too long ends for its caller, on time, whatever else the process is busy with, and what
 * cannot be stopped is counted until it ends.
 */
@NullMarked
package io.peaktrade.resilience.timeout;

import org.jspecify.annotations.NullMarked;
