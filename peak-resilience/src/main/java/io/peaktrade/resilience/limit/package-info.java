/**
 * Bulkheads, which bound how many calls run at one time, and rate limiters, which bound how many begin in any window of
 * time. Both reject what does not fit, and wait only where their policy says how long.
 */
@NullMarked
package io.peaktrade.resilience.limit;

import org.jspecify.annotations.NullMarked;
