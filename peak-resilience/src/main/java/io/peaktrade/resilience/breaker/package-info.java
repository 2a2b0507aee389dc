/** Circuit breakers, which keep calls away from a service that fails. */
@NullMarked
package io.peaktrade.resilience.breaker;

import org.jspecify.annotations.NullMarked;
