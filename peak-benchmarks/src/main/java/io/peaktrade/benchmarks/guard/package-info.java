/** Benchmarks of guarded calls: breakers, limits, timeouts and whole guards, compared with other libraries. */
@NullMarked
package io.peaktrade.benchmarks.guard;

import org.jspecify.annotations.NullMarked;
