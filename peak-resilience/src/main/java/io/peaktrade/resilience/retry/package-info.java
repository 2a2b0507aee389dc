/** Retries, which make a call again where that may help. */
@NullMarked
package io.peaktrade.resilience.retry;

import org.jspecify.annotations.NullMarked;
